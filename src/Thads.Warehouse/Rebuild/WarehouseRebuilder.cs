using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Rebuild;

/// <summary>Replaces facts and marts by what the stored submissions say, part by part. Readers see the old rows of a part until the new ones are whole.</summary>
public sealed class WarehouseRebuilder(IWarehouseProvider provider, PartitionedRebuild rebuild)
{
    /// <returns>How many submissions were read again.</returns>
    /// <exception cref="ReplayException">A stored submission no longer gives what was accepted; its facts are as they were, and all others are new.</exception>
    /// <exception cref="RebuildUnderWayException">Another rebuild is at work; this one did nothing.</exception>
    public async Task<int> RebuildAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await using var held =
            await provider.TryLockAsync(PartitionedRebuild.LockName, cancellationToken)
            ?? throw new RebuildUnderWayException();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, held.Lost);
        return await rebuild.RunAsync(progress, stop.Token);
    }
}
