using System.Reflection;
using Hangfire.Server;
using Hangfire.States;

namespace Thads.Etl.Jobs;

/// <summary>
/// Writes each run of a recurring job into the history. What cannot be written is logged and keeps no job from its work. Hangfire's
/// filters are synchronous and run on its own worker threads, so waiting there holds nobody up.
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
            context.CandidateState is EnqueuedState { Reason: not RecurringJobId.ScheduledReason }
            && context.GetJobParameter<string>(RecurringJobId.Parameter) is not null
        )
        {
            context.SetJobParameter(ByHand, true);
        }
    }

    public void OnPerforming(PerformingContext context)
    {
        if (NameOf(context) is not { } name)
        {
            return;
        }
        // A run of which nothing may be written is remembered by its beginning alone.
        context.Items[RunKey] = clock.GetUtcNow().UtcDateTime;
        if (!IsRecordedWhenBusy(context))
        {
            Attempt(
                name,
                () => context.Items[RunKey] = Wait(history.BeginAsync(name, context.BackgroundJob.Id, default))
            );
        }
    }

    public void OnPerformed(PerformedContext context)
    {
        if (NameOf(context) is not { } name || !context.Items.TryGetValue(RunKey, out var run))
        {
            return;
        }
        var report = context.Result as JobReport;
        var failure = context.Exception is JobPerformanceException { InnerException: { } inner }
            ? inner
            : context.Exception;
        if (failure is null && report is { FoundWork: false } && IsRecordedWhenBusy(context))
        {
            return;
        }
        var message = failure switch
        {
            null => report?.Message,
            JobFailedException failed => failed.Detail,
            _ => $"{failure.GetType().Name}: {failure.Message}",
        };
        Attempt(
            name,
            () =>
                Wait(
                    run is int runId
                        ? history.EndAsync(runId, failure is null, message, default)
                        : history.WriteAsync(
                            name,
                            context.BackgroundJob.Id,
                            (DateTime)run,
                            failure is null,
                            message,
                            default
                        )
                )
        );
    }

    private void Attempt(string name, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e)
        {
            logger.LogError(e, "A run of {Job} could not be written into the history", name);
        }
    }

    private static string? NameOf(PerformContext context) => context.GetJobParameter<string>(RecurringJobId.Parameter);

    private static bool IsRecordedWhenBusy(PerformContext context) =>
        context.BackgroundJob.Job.Method.IsDefined(typeof(RecordedWhenBusyAttribute))
        && !context.GetJobParameter<bool>(ByHand);

    private static TResult Wait<TResult>(Task<TResult> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
