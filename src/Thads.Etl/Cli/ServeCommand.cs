using System.CommandLine;
using Thads.Etl.Portal;

namespace Thads.Etl.Cli;

/// <summary><c>serve</c>: the portal, the workers and the dashboard.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command(
            "serve",
            "Serve the portal and the Hangfire dashboard, and run the jobs (http://localhost:5080)."
        );
        command.SetAction(
            async (_, cancellationToken) =>
            {
                try
                {
                    await PortalHost.RunAsync(cancellationToken);
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    Terminal.Line($"Stopped before it served.");
                }
                return ExitCode.Done;
            }
        );
        return command;
    }
}
