using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>
/// Keeps what the schedule makes of a paused job from being run: it is deleted at once, and says by whom it was paused. What is triggered
/// by hand, here or in the dashboard, runs.
/// </summary>
internal sealed class PausedJobFilter(IWarehouseProvider provider) : IElectStateFilter
{
    public void OnStateElection(ElectStateContext context)
    {
        if (
            context.CandidateState is not EnqueuedState { Reason: RecurringJobId.ScheduledReason }
            || context.GetJobParameter<string>(RecurringJobId.Parameter) is not { } name
        )
        {
            return;
        }
        using var warehouse = provider.CreateContext();
        var pausedBy = warehouse
            .RecurringJobPauses.AsNoTracking()
            .Where(pause => pause.JobName == name)
            .Select(pause => pause.PausedBy)
            .SingleOrDefault();
        if (pausedBy is not null)
        {
            context.CandidateState = new DeletedState { Reason = $"{name} is paused by {pausedBy}" };
        }
    }
}
