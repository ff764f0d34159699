using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Replaces facts and marts by what was accepted of the stored submissions, part by part: readers see the old rows of a part until the new
/// ones are whole. Then the workbooks are read again, and what reads differently now is listed.
/// </summary>
public sealed class WarehouseRebuilder(IWarehouseProvider provider, PartitionedRebuild rebuild, ReadingAudit readings)
{
    /// <returns>How many submissions gave facts; the others are in <c>etl.set_aside_submission</c>.</returns>
    /// <exception cref="RebuildUnderWayException">Another rebuild is at work; this one did nothing.</exception>
    public async Task<int> RebuildAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await using var held =
            await provider.TryLockAsync(PartitionedRebuild.LockName, cancellationToken)
            ?? throw new RebuildUnderWayException();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, held.Lost);
        var submissions = await rebuild.RunAsync(progress, stop.Token);
        await readings.CompareAllAsync(stop.Token);
        return submissions;
    }
}
