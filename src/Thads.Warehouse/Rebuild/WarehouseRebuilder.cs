using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Replaces facts and marts by what was accepted of the stored submissions. Readers see the old warehouse until the new one is whole. Then
/// the workbooks are read again, and what reads differently now is listed.
/// </summary>
public sealed class WarehouseRebuilder(IWarehouseProvider provider, WarehouseBuilder builder, ReadingAudit readings)
{
    /// <returns>How many submissions gave facts; the others are in <c>etl.set_aside_submission</c>.</returns>
    public async Task<int> RebuildAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await SubmissionLoader.LockAllAsync(context, cancellationToken);
        await provider.LockRefreshAsync(context, cancellationToken);
        var submissions = await builder.BuildAsync(context, context, provider, asOf: null, progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await readings.CompareAllAsync(cancellationToken);
        return submissions;
    }
}
