using System.CommandLine;
using Thads.Etl.Audit;

namespace Thads.Etl.Cli;

/// <summary><c>audit reads</c>: who read what about whom.</summary>
internal static class AuditReadsCommand
{
    private const int UsualLimit = 200;

    public static Command Create()
    {
        var options = new AuditOptions();
        var submission = new Option<int?>("--submission") { Description = "Of one submission." };
        var number = new Option<string?>("--case")
        {
            Description = "Of one case, by the number of its enforcement decision.",
        };
        var pages = new EventPage(UsualLimit);
        var command = new Command(
            "reads",
            "Who read what about whom: workbooks, findings, cells and exports, newest first."
        )
        {
            submission,
            number,
        };
        pages.AddTo(command);
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var query = new ReadQuery(
                    options.Read(parsed),
                    parsed.GetValue(submission),
                    string.IsNullOrWhiteSpace(parsed.GetValue(number)) ? null : parsed.GetValue(number)!.Trim()
                );
                var most = pages.MostOf(parsed);
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var page = await services
                            .GetRequiredService<ReadReport>()
                            .ListAsync(query, offset: 0, most, token);
                        pages.Write(parsed, page, Print);
                        return ExitCode.Done;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static void Print(DataRead one)
    {
        var at = Terminal.OnTheClock(one.OccurredAt);
        Terminal.Line(
            $"{one.EventId, 6} {at:yyyy-MM-dd HH:mm:ss} {one.Actor} {one.RemoteAddress} {one.Action} {one.Subject} {one.OfficeCode} {one.FormCode} {one.StatYear}-{one.Months} {one.FileName}"
        );
    }
}
