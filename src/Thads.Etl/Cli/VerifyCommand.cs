using System.CommandLine;
using Thads.Etl.Submissions;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Cli;

/// <summary>
/// <c>verify</c>: proves that the warehouse is what the stored submissions make it, or names the first difference. <c>verify --list</c>
/// says what it found before.
/// </summary>
internal static class VerifyCommand
{
    private const int RunsListed = 20;

    public static Command Create()
    {
        var list = new Option<bool>("--list")
        {
            Description =
                $"Compare nothing: list the last {RunsListed} verifications, newest first, the nightly ones too.",
        };
        var readings = new Option<bool>("--readings")
        {
            Description =
                "List instead the cells that read differently now from what was accepted, then and now; exit code 1 while the province has not decided on one.",
        };
        var json = JsonOutput.Option();
        var command = new Command(
            "verify",
            "Rebuild beside the live warehouse and compare every row; exit code 1 if any differs."
        )
        {
            list,
            readings,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) =>
                        parsed.GetValue(list) ? ListAsync(services, parsed.GetValue(json), token)
                        : parsed.GetValue(readings) ? ReadingsView.WriteAsync(services, parsed.GetValue(json), token)
                        : VerifyAsync(services, parsed.GetValue(json), token),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, bool asJson, CancellationToken token)
    {
        var result = await services.GetRequiredService<WarehouseVerifier>().VerifyAsync(progress: null, token);
        if (asJson)
        {
            JsonOutput.Write(result);
        }
        else if (result.IsEqual)
        {
            Terminal.Line(
                $"[green]Equal:[/] {result.Rows.Values.Sum()} rows in {result.Rows.Count} tables are what the stored submissions make them."
            );
        }
        else
        {
            Terminal.Line($"[red]Not equal:[/] {result.FirstDifference}");
        }
        if (!asJson)
        {
            foreach (var problem in result.Problems)
            {
                Terminal.Line($"[red]{problem.FileName}:[/] {problem.Reason}");
            }
            if (result.OpenReadings.Count > 0)
            {
                Terminal.Line(
                    $"[yellow]{result.OpenReadings.Count} workbooks read differently now[/] from what was accepted; the figures are the accepted ones: verify --readings"
                );
            }
        }
        return result.IsEqual ? ExitCode.Done : ExitCode.Rejected;
    }

    /// <summary>Exit code 0 whatever they found: what was asked for is the list.</summary>
    private static async Task<int> ListAsync(IServiceProvider services, bool asJson, CancellationToken token)
    {
        var runs = await services.GetRequiredService<VerificationLog>().ListAsync(RunsListed, token);
        if (asJson)
        {
            JsonOutput.Write(runs);
            return ExitCode.Done;
        }
        if (runs.Count == 0)
        {
            Terminal.Line($"The warehouse has not been verified yet.");
        }
        foreach (var run in runs)
        {
            var at = TimeZoneInfo.ConvertTimeFromUtc(run.StartedAt, VietnamTime.Zone);
            var seconds = (run.FinishedAt - run.StartedAt).TotalSeconds;
            Terminal.Line(
                $"{run.RunId, 6} {at:yyyy-MM-dd HH:mm:ss} {CliWords.Say(run.IsEqual ? "equal" : "not equal")}, {run.RowsCompared} rows in {seconds:0.0} s {run.FirstDifference}"
            );
        }
        return ExitCode.Done;
    }
}
