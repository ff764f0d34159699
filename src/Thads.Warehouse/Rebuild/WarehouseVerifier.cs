using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Proves that the warehouse is what the accepted submissions make it: builds it again in a scratch database beside the live one and
/// compares every row of every fact, of the audit dimension and of every mart. The live database is only read, at one moment.
/// </summary>
public sealed class WarehouseVerifier(
    IWarehouseProvider provider,
    WarehouseBuilder builder,
    MartRefresher refresher,
    IBulkWriter bulkWriter,
    TimeProvider clock,
    IStepObserver observer
)
{
    public async Task<VerificationResult> VerifyAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("thads-verify-");
        try
        {
            var scratch = new SqliteProvider(Path.Combine(folder.FullName, "rebuilt.db"), isScratch: true);
            await scratch.MigrateAsync(cancellationToken);
            await using var live = provider.CreateContext();
            await using var snapshot = await BeginRefreshedSnapshotAsync(live, cancellationToken);
            await using var rebuilt = scratch.CreateContext();
            await using var building = await scratch.BeginWriteAsync(rebuilt, cancellationToken);
            await CopyReferenceAsync(live, rebuilt, cancellationToken);
            var scratchRefresher = new MartRefresher(scratch, new MartScripts(scratch), clock, observer);
            await builder.BuildAsync(live, rebuilt, scratchRefresher, progress, cancellationToken);
            return await CompareAsync(live, rebuilt, cancellationToken);
        }
        catch (ReplayException e)
        {
            return new VerificationResult(new Dictionary<string, long>(), e.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A moment at which no mart waits to be refreshed: a load may always come in between, and is no difference.</summary>
    private async Task<IDbContextTransaction> BeginRefreshedSnapshotAsync(
        WarehouseContext live,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            await refresher.RefreshPendingAsync(cancellationToken);
            var snapshot = await provider.BeginSnapshotAsync(live, cancellationToken);
            if (!await live.MartRefreshRequests.AnyAsync(cancellationToken))
            {
                return snapshot;
            }
            await snapshot.DisposeAsync();
        }
    }

    /// <summary>The dimensions that the province keeps are given, not built: both sides have the same.</summary>
    private async Task CopyReferenceAsync(
        WarehouseContext live,
        WarehouseContext rebuilt,
        CancellationToken cancellationToken
    )
    {
        foreach (var type in WarehouseTables.Given)
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

    private static async Task<VerificationResult> CompareAsync(
        WarehouseContext live,
        WarehouseContext rebuilt,
        CancellationToken cancellationToken
    )
    {
        var rows = new Dictionary<string, long>();
        string? first = null;
        foreach (
            var type in WarehouseTables
                .ReportedMembers.Prepend(typeof(SourceColumn))
                .Prepend(typeof(SubmissionDimension))
                .Concat(WarehouseTables.Facts)
                .Concat(WarehouseTables.Marts)
        )
        {
            if (first is null)
            {
                (rows[live.Model.FindEntityType(type)!.GetTableName()!], first) = await Generic.Call<
                    Task<(long, string?)>
                >(
                    typeof(TableComparer),
                    nameof(TableComparer.CompareAsync),
                    type,
                    null,
                    live,
                    rebuilt,
                    cancellationToken
                );
            }
        }
        return new VerificationResult(rows, first);
    }
}
