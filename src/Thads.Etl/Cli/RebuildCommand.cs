using System.CommandLine;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Cli;

/// <summary><c>rebuild</c>: facts and marts anew from the stored submissions.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command("rebuild", "Build facts and marts anew from the stored submissions.") { json };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var submissions = await services
                            .GetRequiredService<WarehouseRebuilder>()
                            .RebuildAsync(progress: null, token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(new { Submissions = submissions });
                        }
                        else
                        {
                            Terminal.Line($"Rebuilt from {submissions} stored submissions.");
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
