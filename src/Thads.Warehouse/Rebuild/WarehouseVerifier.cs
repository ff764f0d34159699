using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Proves that the warehouse is what was accepted: builds it again in a scratch database beside the live one and compares every row of every
/// fact, of the dimensions that are built and of every mart; and reads every workbook again that was not erased, whose bytes must be those that were received.
/// The members that the province keeps (<see cref="WarehouseTables.MasterData"/>) are what they are. The warehouse is only read, at one moment.
/// </summary>
public sealed class WarehouseVerifier(
    IWarehouseProvider provider,
    ScratchWarehouse scratch,
    MartRefresher refresher,
    ReadingAudit readings,
    VerificationLog log,
    TimeProvider clock
)
{
    /// <summary>Compares, and keeps the result in the log of verifications.</summary>
    public async Task<VerificationResult> VerifyAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow().UtcDateTime;
        await readings.CompareAllAsync(cancellationToken);
        var result = await CompareAsync(progress, cancellationToken);
        await log.WriteAsync(result, started, cancellationToken);
        return result;
    }

    private async Task<VerificationResult> CompareAsync(
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("thads-verify-");
        try
        {
            var file = new SqliteProvider(Path.Combine(folder.FullName, "rebuilt.db"), isScratch: true);
            await file.CreateAsync(cancellationToken);
            await using var live = provider.CreateContext();
            await using var snapshot = await BeginRefreshedSnapshotAsync(live, cancellationToken);
            await scratch.BuildAsync(live, file, asOf: null, progress, cancellationToken);
            await using var rebuilt = file.CreateContext();
            var (rows, difference) = await CompareAsync(live, rebuilt, cancellationToken);
            var problems = await SubmissionProblems.ReadAsync(rebuilt, live, cancellationToken);
            return new VerificationResult(rows, difference ?? problems.Select(p => p.Reason).FirstOrDefault())
            {
                Problems = problems,
                OpenReadings = await SubmissionProblems.OpenReadingsAsync(live, cancellationToken),
            };
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

    private static async Task<(IReadOnlyDictionary<string, long> Rows, string? Difference)> CompareAsync(
        WarehouseContext live,
        WarehouseContext rebuilt,
        CancellationToken cancellationToken
    )
    {
        var rows = new Dictionary<string, long>();
        string? first = null;
        foreach (
            var type in WarehouseTables.BuiltDimensions.Concat(WarehouseTables.Facts).Concat(WarehouseTables.Marts)
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
        return (rows, first);
    }
}
