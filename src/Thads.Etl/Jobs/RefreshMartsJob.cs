using Hangfire;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>Replaces the mart partitions that loads have touched.</summary>
public sealed class RefreshMartsJob(MartRefresher refresher, MartRefreshQueue queue, IWarehouseProvider provider)
{
    [Queue(JobQueues.Marts)]
    [JobDisplayName("Refresh touched marts")]
    [AutomaticRetry(Attempts = 8, OnlyOn = [typeof(TransientFaultException)], LogEvents = false)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        queue.Begin();
        try
        {
            await refresher.RefreshPendingAsync(cancellationToken);
        }
        catch (Exception e) when (provider.IsTransient(e))
        {
            throw new TransientFaultException(e);
        }
    }
}
