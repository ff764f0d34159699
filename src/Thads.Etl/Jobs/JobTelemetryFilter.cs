using System.Diagnostics;
using Hangfire.Server;
using Thads.Etl.Telemetry;

namespace Thads.Etl.Jobs;

/// <summary>Times and traces each run of a job, and gives every line that is logged in it the job's name and number.</summary>
internal sealed class JobTelemetryFilter(HubTelemetry telemetry, TimeProvider clock, ILogger<JobTelemetryFilter> logger)
    : IServerFilter
{
    private const string Key = "thads.telemetry";

    public void OnPerforming(PerformingContext context)
    {
        var name = context.BackgroundJob.Job.Type.Name;
        context.Items[Key] = new Run(
            clock.GetTimestamp(),
            telemetry.BeginJob(name, context.BackgroundJob.Id),
            logger.BeginScope("job:{Job} {JobId}", name, context.BackgroundJob.Id)
        );
    }

    public void OnPerformed(PerformedContext context)
    {
        if (!context.Items.TryGetValue(Key, out var item) || item is not Run run)
        {
            return;
        }
        var fault = context.Exception?.InnerException ?? context.Exception;
        var outcome = fault switch
        {
            null => "done",
            TransientFaultException => "retried",
            OperationCanceledException => "stopped",
            _ => "failed",
        };
        if (outcome == "failed")
        {
            run.Trace?.SetStatus(ActivityStatusCode.Error, fault!.GetType().Name);
        }
        telemetry.JobEnded(context.BackgroundJob.Job.Type.Name, outcome, clock.GetElapsedTime(run.Since));
        run.Trace?.Dispose();
        run.Scope?.Dispose();
    }

    private sealed record Run(long Since, Activity? Trace, IDisposable? Scope);
}
