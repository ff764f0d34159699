using System.CommandLine;
using Thads.Etl.Audit;
using Thads.Etl.Exports;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Cli;

/// <summary><c>audit list|verify|export</c>: who did what, and whether the trail is whole.</summary>
internal static class AuditCommand
{
    private const int UsualLimit = 50;

    public static Command Create()
    {
        var command = new Command("audit", "The audit trail: who did what, each event chained to the one before.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Verify());
        command.Subcommands.Add(Export());
        return command;
    }

    private static Command List()
    {
        var options = new AuditOptions();
        var limit = new Option<int>("--limit")
        {
            Description = "How many at most.",
            DefaultValueFactory = _ => UsualLimit,
        };
        var json = JsonOutput.Option();
        var command = new Command("list", "The events, newest first.") { limit, json };
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var query = options.Read(parsed);
                var most = parsed.GetValue(limit);
                if (most < 1)
                {
                    throw new UsageException("--limit is at least 1.");
                }
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var page = await services
                            .GetRequiredService<AuditReader>()
                            .ListAsync(query, offset: 0, most, token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(page.Items);
                            return ExitCode.Done;
                        }
                        foreach (var one in page.Items)
                        {
                            var at = TimeZoneInfo.ConvertTimeFromUtc(one.OccurredAt, VietnamTime.Zone);
                            Terminal.Line(
                                $"{one.EventId, 6} {at:yyyy-MM-dd HH:mm:ss} {one.Actor} {one.Action} {one.Subject} {one.OfficeCode} {one.Detail}"
                            );
                        }
                        if (page.Next is not null)
                        {
                            Terminal.Line($"{page.Items.Count} of {page.Total} events: --limit shows more.");
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static Command Verify()
    {
        var json = JsonOutput.Option();
        var command = new Command("verify", "Follow the chain; exit code 1 names the first event that breaks it.")
        {
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var broken = await services.GetRequiredService<AuditTrail>().FirstBreakAsync(token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(new { IsWhole = broken is null, FirstBreak = broken });
                        }
                        else if (broken is null)
                        {
                            Terminal.Line($"[green]Whole:[/] every event fits the one before.");
                        }
                        else
                        {
                            Terminal.Line(
                                $"[red]Broken:[/] event {broken} is missing, was changed, or does not fit the one before."
                            );
                        }
                        return broken is null ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Export()
    {
        var options = new AuditOptions();
        var output = new Option<string?>("--output")
        {
            Description =
                "The csv file to write, replaced only when all of it is there; the standard output otherwise.",
        };
        var command = new Command("export", "Write the events as csv, oldest first, with their hashes.") { output };
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var query = options.Read(parsed);
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var reader = services.GetRequiredService<AuditReader>();
                        if (parsed.GetValue(output) is { } file)
                        {
                            await NewFile.WriteAsync(file, (to, t) => reader.WriteCsvAsync(query, to, t), token);
                        }
                        else
                        {
                            await using var stdout = Console.OpenStandardOutput();
                            await reader.WriteCsvAsync(query, stdout, token);
                        }
                        await services
                            .GetRequiredService<AuditTrail>()
                            .AppendAsync(
                                CommandActor.Current,
                                new AuditEntry(AuditActions.DataExported, "audit"),
                                token
                            );
                        return ExitCode.Done;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }
}
