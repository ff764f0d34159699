using System.CommandLine;
using Thads.Etl.Jobs;

namespace Thads.Etl.Cli;

/// <summary><c>work</c>: the workers alone, for a machine that shares the load with the one that serves the portal.</summary>
internal static class WorkCommand
{
    public static Command Create()
    {
        var queues = new Option<string?>("--queues")
        {
            Description = $"Which queues to serve, separated by commas: {string.Join(", ", JobQueues.All)}.",
        };
        var command = new Command("work", "Run the jobs without serving the portal, until told to stop.") { queues };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                if (parsed.GetValue(queues) is { } names)
                {
                    Environment.SetEnvironmentVariable("THADS__WORKERS__QUEUES", Checked(names));
                }
                try
                {
                    return await CommandHost.RunAsync(
                        withWorkers: true,
                        async (services, token) =>
                        {
                            Terminal.Line($"Working. Stop with Ctrl+C.");
                            await services.GetRequiredService<IHost>().WaitForShutdownAsync(token);
                            return ExitCode.Done;
                        },
                        cancellationToken,
                        lives: true
                    );
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    Terminal.Line($"Stopped before it worked.");
                    return ExitCode.Done;
                }
            }
        );
        return command;
    }

    private static string Checked(string names)
    {
        var queues = new WorkerOptions { Queues = names.ToLowerInvariant() }.QueueNames;
        return queues.Length > 0 && queues.All(JobQueues.All.Contains)
            ? string.Join(',', queues)
            : throw new UsageException($"“{names}” names no queues: {string.Join(", ", JobQueues.All)}.");
    }
}
