using System.Reflection;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;

namespace Thads.Etl.Jobs;

/// <summary>
/// Writes each run of a recurring job into the history. What cannot be written, or asked of the queue, is logged and keeps no job from its
/// work; of jobs that are not recurring nothing is asked. Hangfire's filters are synchronous and run on its own worker threads, so waiting
/// there holds nobody up.
/// </summary>
internal sealed class JobHistoryFilter(JobHistory history, TimeProvider clock, ILogger<JobHistoryFilter> logger)
    : IServerFilter,
        IElectStateFilter
{
    private const string RunKey = "thads.run";
    private const string ByHand = "ThadsByHand";

    /// <summary>Whoever triggers a sweep wants to see that it ran, whether it found work or not.</summary>
    public void OnStateElection(ElectStateContext context)
    {
        if (
            IsReported(context.BackgroundJob.Job)
            && context.CandidateState is EnqueuedState { Reason: not RecurringJobId.ScheduledReason }
            && context.GetJobParameter<string>(RecurringJobId.Parameter) is not null
        )
        {
            context.SetJobParameter(ByHand, true);
        }
    }

    public void OnPerforming(PerformingContext context)
    {
        if (!IsReported(context.BackgroundJob.Job))
        {
            return;
        }
        Attempt(
            context.BackgroundJob.Job,
            () =>
            {
                if (context.GetJobParameter<string>(RecurringJobId.Parameter, allowStale: true) is not { } name)
                {
                    return;
                }
                var isRecordedWhenBusy =
                    context.BackgroundJob.Job.Method.IsDefined(typeof(RecordedWhenBusyAttribute))
                    && !context.GetJobParameter<bool>(ByHand, allowStale: true);
                // A run of which nothing may be written is remembered by its beginning alone.
                var run = new Run(name, clock.GetUtcNow().UtcDateTime, isRecordedWhenBusy);
                context.Items[RunKey] = run;
                if (!isRecordedWhenBusy)
                {
                    run.RunId = history
                        .BeginAsync(name, context.BackgroundJob.Id, CancellationToken.None)
                        .GetAwaiter()
                        .GetResult();
                }
            }
        );
    }

    public void OnPerformed(PerformedContext context)
    {
        if (!context.Items.TryGetValue(RunKey, out var item) || item is not Run run)
        {
            return;
        }
        var report = context.Result as JobReport;
        var failure = context.Exception is JobPerformanceException { InnerException: { } inner }
            ? inner
            : context.Exception;
        if (failure is null && report is { FoundWork: false } && run.IsRecordedWhenBusy)
        {
            return;
        }
        var isSucceeded = failure is null && report is not { IsRefused: true };
        var message = failure switch
        {
            null => report?.Message,
            JobFailedException failed => failed.Detail,
            _ => $"{failure.GetType().Name}: {failure.Message}",
        };
        Attempt(
            context.BackgroundJob.Job,
            () =>
                (
                    run.RunId is { } runId
                        ? history.EndAsync(runId, isSucceeded, message, CancellationToken.None)
                        : history.WriteAsync(
                            run.JobName,
                            context.BackgroundJob.Id,
                            run.StartedAt,
                            isSucceeded,
                            message,
                            CancellationToken.None
                        )
                )
                    .GetAwaiter()
                    .GetResult()
        );
    }

    private void Attempt(Job job, Action write)
    {
        try
        {
            write();
        }
#pragma warning disable CA1031 // The work comes before what is written of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(e, "A run of {Job} could not be written into the history", job.Type.Name);
        }
    }

    /// <summary>Recurring jobs, and no others, report what they came to.</summary>
    private static bool IsReported(Job job) => job.Method.ReturnType == typeof(Task<JobReport>);

    private sealed class Run(string jobName, DateTime startedAt, bool isRecordedWhenBusy)
    {
        public string JobName { get; } = jobName;
        public DateTime StartedAt { get; } = startedAt;
        public bool IsRecordedWhenBusy { get; } = isRecordedWhenBusy;

        /// <summary>Its number in the history; null where its beginning was not written.</summary>
        public int? RunId { get; set; }
    }
}
