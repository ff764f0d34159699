using Hangfire;
using Thads.Etl.Telemetry;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>
/// Replaces the mart partitions that loads have touched. One process does it at a time and the others need not wait for it: whoever did it
/// looks once more after he has let go of the lock, and so finds what was asked for while he had it.
/// </summary>
public sealed class RefreshMartsJob(MartRefresher refresher, HubTelemetry telemetry, IWarehouseProvider provider)
{
    internal const string LockName = "mart-refresh";

    [Queue(JobQueues.Marts)]
    [AutomaticRetry(
        Attempts = 8,
        DelaysInSeconds = [1, 3, 10, 30, 60, 120, 300, 300],
        OnlyOn = [typeof(TransientFaultException)],
        LogEvents = false
    )]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                await using var held = await provider.TryLockAsync(LockName, cancellationToken);
                if (held is null)
                {
                    return;
                }
                await refresher.RefreshPendingAsync(cancellationToken);
            } while (await refresher.IsPendingAsync(cancellationToken));
        }
        catch (Exception e) when (provider.IsTransient(e))
        {
            telemetry.Retried("marts");
            throw new TransientFaultException(e);
        }
    }
}
