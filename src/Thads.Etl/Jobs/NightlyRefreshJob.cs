using Hangfire;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>Replaces every mart whole, in one transaction.</summary>
public sealed class NightlyRefreshJob(IWarehouseProvider provider, MartRefresher refresher)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Refresh all marts")]
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await refresher.RefreshAllAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
