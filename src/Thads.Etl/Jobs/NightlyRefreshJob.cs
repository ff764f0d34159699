using Hangfire;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Jobs;

/// <summary>Replaces every mart whole, in one transaction.</summary>
public sealed class NightlyRefreshJob(MartRefresher refresher)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Refresh all marts")]
    [AutomaticRetry(Attempts = 0)]
    public Task RunAsync(CancellationToken cancellationToken) => refresher.RefreshAllAsync(cancellationToken);
}
