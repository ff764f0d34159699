using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Warehouse.Rebuild;

/// <summary>Replaces facts and marts by what the stored submissions say. Readers see the old warehouse until the new one is whole.</summary>
public sealed class WarehouseRebuilder(IWarehouseProvider provider, WarehouseBuilder builder)
{
    /// <returns>How many submissions were read again.</returns>
    /// <exception cref="ReplayException">A stored submission no longer gives what was accepted; nothing was changed.</exception>
    public async Task<int> RebuildAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await SubmissionLoader.LockAllAsync(context, cancellationToken);
        await provider.LockRefreshAsync(context, cancellationToken);
        var submissions = await builder.BuildAsync(context, context, provider, asOf: null, progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return submissions;
    }
}
