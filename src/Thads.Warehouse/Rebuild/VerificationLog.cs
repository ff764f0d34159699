using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Rebuild;

/// <summary>Keeps what each verification found, whoever asked for it.</summary>
public sealed class VerificationLog(IWarehouseProvider provider, TimeProvider clock)
{
    private const int LongestDifference = 4_000;

    /// <summary>Writes what a verification that has just ended found.</summary>
    public async Task WriteAsync(VerificationResult result, DateTime startedAt, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        context.VerificationRuns.Add(
            new VerificationRun
            {
                RunId = await context.NextKeysAsync(KeySequence.VerificationRuns, 1, cancellationToken),
                StartedAt = startedAt,
                FinishedAt = clock.GetUtcNow().UtcDateTime,
                IsEqual = result.IsEqual,
                RowsCompared = result.Rows.Values.Sum(),
                FirstDifference = result.FirstDifference?.Truncate(LongestDifference),
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The last verifications, the newest first.</summary>
    public async Task<IReadOnlyList<VerificationRun>> ListAsync(int count, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .VerificationRuns.AsNoTracking()
            .OrderByDescending(run => run.RunId)
            .Take(count)
            .ToListAsync(cancellationToken);
    }
}
