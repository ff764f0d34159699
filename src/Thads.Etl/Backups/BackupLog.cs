using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Etl.Backups;

/// <summary>Which backups were made and tried, and what they came to.</summary>
public sealed class BackupLog(IWarehouseProvider provider, TimeProvider clock)
{
    private const int LongestFault = 4_000;

    public async Task WriteAsync(
        BackupKind kind,
        BackupResult result,
        DateTime startedAt,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        context.BackupRuns.Add(
            new BackupRun
            {
                RunId = await context.NextKeysAsync(KeySequence.BackupRuns, 1, cancellationToken),
                Kind = kind,
                StartedAt = startedAt,
                FinishedAt = clock.GetUtcNow().UtcDateTime,
                FileName = result.File,
                Bytes = result.Bytes,
                Submissions = result.Manifest.Submissions,
                IsGood = result.IsGood,
                Fault = result.Fault?.Truncate(LongestFault),
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The last ones, the newest first.</summary>
    public async Task<IReadOnlyList<BackupRun>> ListAsync(int count, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .BackupRuns.AsNoTracking()
            .OrderByDescending(run => run.RunId)
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    /// <summary>When the last good backup was made (UTC); null where there is none.</summary>
    public async Task<DateTime?> LastGoodAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .BackupRuns.Where(run => run.Kind == BackupKind.Backup && run.IsGood)
            .MaxAsync(run => (DateTime?)run.StartedAt, cancellationToken);
    }
}
