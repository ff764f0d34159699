using System.CommandLine;
using Thads.Etl.Retention;

namespace Thads.Etl.Cli;

/// <summary><c>retention [--delete]</c>: what has been kept for as long as the settings say, and its deletion.</summary>
internal static class RetentionCommand
{
    public static Command Create()
    {
        var delete = new Option<bool>("--delete") { Description = "Delete it; without this nothing is changed." };
        var json = JsonOutput.Option();
        var command = new Command(
            "retention",
            "What has been kept for as long as Thads:Retention says: workbooks, findings, job history, mail, audit trail. A dry run without --delete."
        )
        {
            delete,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var retention = services.GetRequiredService<DataRetention>();
                        var deletes = parsed.GetValue(delete);
                        var items = deletes
                            ? await retention.DeleteAsync(CommandActor.Current, token)
                            : await retention.PlanAsync(token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(items);
                        }
                        else
                        {
                            Print(items, deletes);
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static void Print(IReadOnlyList<RetentionItem> items, bool deleted)
    {
        foreach (var item in items)
        {
            var what = CliWords.Say(item.Kind.ToString());
            var before = Terminal.OnTheClock(item.Before);
            if (item.Bytes is { } bytes)
            {
                Terminal.Line(
                    $"{what}: {item.Rows} older than {item.Days} days (before {before:yyyy-MM-dd}), {bytes} bytes"
                );
            }
            else
            {
                Terminal.Line($"{what}: {item.Rows} older than {item.Days} days (before {before:yyyy-MM-dd})");
            }
        }
        if (items.Count == 0)
        {
            Terminal.Line($"Thads:Retention says nothing: everything is kept for ever.");
        }
        else if (deleted)
        {
            Terminal.Line($"Deleted. Backups made before still hold it until they are rotated out.");
        }
        else
        {
            Terminal.Line($"Nothing was deleted: --delete does.");
        }
    }
}
