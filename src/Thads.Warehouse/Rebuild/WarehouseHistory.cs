using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// The warehouse as it was known at an earlier moment: built from the submissions that had been accepted by then, into a file of its own.
/// The live warehouse is what all accepted submissions make it, and stays so.
/// </summary>
public sealed class WarehouseHistory(IWarehouseProvider provider, ScratchWarehouse scratch)
{
    /// <param name="asOf">The moment, UTC.</param>
    /// <param name="target">An empty embedded database.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellationToken">Stops the building.</param>
    /// <returns>How many submissions were current then.</returns>
    public async Task<int> BuildAsync(
        DateTime asOf,
        SqliteProvider target,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        // Whoever wants the file may go on with it: it has a history of migrations.
        await target.MigrateAsync(cancellationToken);
        await using var live = provider.CreateContext();
        await using var snapshot = await provider.BeginSnapshotAsync(live, cancellationToken);
        return await scratch.BuildAsync(live, target, asOf, progress, cancellationToken);
    }
}
