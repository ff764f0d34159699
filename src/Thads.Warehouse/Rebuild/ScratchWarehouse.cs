using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Schema;

namespace Thads.Warehouse.Rebuild;

/// <summary>Builds the warehouse from the live log in an embedded database beside it. The live database is only read.</summary>
public sealed class ScratchWarehouse(WarehouseBuilder builder, IBulkWriter bulkWriter)
{
    /// <param name="live">The live warehouse, at one moment: inside a snapshot.</param>
    /// <param name="scratch">A database that has its tables, and nothing in them.</param>
    /// <param name="asOf">The moment whose knowledge is wanted; null for all there is.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellationToken">Stops the building.</param>
    /// <returns>How many submissions gave facts.</returns>
    public async Task<int> BuildAsync(
        WarehouseContext live,
        SqliteProvider scratch,
        DateTime? asOf,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var rebuilt = scratch.CreateContext();
        await using var building = await scratch.BeginWriteAsync(rebuilt, cancellationToken);
        await CopyMasterDataAsync(live, rebuilt, cancellationToken);
        // The marts are summed over views.
        await SchemaObjects.CreateAsync(scratch, rebuilt, cancellationToken);
        await CopyCorrectedTotalsAsync(live, rebuilt, asOf, cancellationToken);
        var submissions = await builder.BuildAsync(live, rebuilt, scratch, asOf, progress, cancellationToken);
        await building.CommitAsync(cancellationToken);
        return submissions;
    }

    /// <summary>The dimensions that the province keeps are given, not built: both sides have the same.</summary>
    private async Task CopyMasterDataAsync(
        WarehouseContext live,
        WarehouseContext rebuilt,
        CancellationToken cancellationToken
    )
    {
        foreach (var type in WarehouseTables.MasterData)
        {
            await Generic.Call<Task>(GetType(), nameof(CopyAsync), type, this, live, rebuilt, cancellationToken);
        }
        foreach (var type in WarehouseTables.ReportedMembers)
        {
            await Generic.Call<Task>(GetType(), nameof(CopyUnknownAsync), type, this, live, rebuilt, cancellationToken);
        }
        rebuilt.SubmissionDimension.Add(
            await live.SubmissionDimension.AsNoTracking().SingleAsync(s => s.SubmissionKey == 0, cancellationToken)
        );
        await rebuilt.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The sums of whatever was corrected and of what corrected it, by which the marts tell corrections: they are of the log.</summary>
    private async Task CopyCorrectedTotalsAsync(
        WarehouseContext live,
        WarehouseContext rebuilt,
        DateTime? asOf,
        CancellationToken cancellationToken
    )
    {
        var accepted = live.Submissions.Where(s => s.AcceptedAt != null && (asOf == null || s.AcceptedAt <= asOf));
        var corrected = accepted.Where(s =>
            accepted.Any(other =>
                other.SubmissionId != s.SubmissionId
                && other.FormCode == s.FormCode
                && other.OfficeCode == s.OfficeCode
                && other.StatYear == s.StatYear
                && other.Months == s.Months
            )
        );
        await bulkWriter.WriteAsync(
            rebuilt,
            await live
                .SubmissionTotals.AsNoTracking()
                .Where(total => corrected.Any(s => s.SubmissionId == total.SubmissionId))
                .ToListAsync(cancellationToken),
            cancellationToken
        );
    }

    private async Task CopyAsync<TDimension>(
        WarehouseContext live,
        WarehouseContext rebuilt,
        CancellationToken cancellationToken
    )
        where TDimension : class =>
        await bulkWriter.WriteAsync(
            rebuilt,
            await live.Set<TDimension>().AsNoTracking().ToListAsync(cancellationToken),
            cancellationToken
        );

    private async Task CopyUnknownAsync<TMember>(
        WarehouseContext live,
        WarehouseContext rebuilt,
        CancellationToken cancellationToken
    )
        where TMember : ReportedMember =>
        await bulkWriter.WriteAsync(
            rebuilt,
            await live.Set<TMember>().AsNoTracking().Where(m => m.Key == 0).ToListAsync(cancellationToken),
            cancellationToken
        );
}
