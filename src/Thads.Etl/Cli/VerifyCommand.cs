using System.CommandLine;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Cli;

/// <summary><c>verify</c>: proves that the warehouse is what the stored submissions make it, or names the first difference.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command(
            "verify",
            "Rebuild beside the live warehouse and compare every row; exit code 1 if any differs."
        )
        {
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var result = await services
                            .GetRequiredService<WarehouseVerifier>()
                            .VerifyAsync(progress: null, token);
                        if (parsed.GetValue(json))
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
                        return result.IsEqual ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
