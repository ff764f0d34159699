using Hangfire;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Jobs;

/// <summary>Replaces every mart whole, in one transaction.</summary>
public sealed class NightlyRefreshJob(MartRefresher refresher, HolidayWatch holidays, JobLocks locks)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.NightlyRefresh, RefreshAsync, cancellationToken);

    private async Task<JobReport> RefreshAsync(CancellationToken cancellationToken)
    {
        await refresher.RefreshAllAsync(cancellationToken);
        await holidays.WarnAsync(cancellationToken);
        return new JobReport("All marts were replaced.");
    }
}
