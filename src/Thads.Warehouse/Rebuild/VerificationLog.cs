using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Rebuild;

/// <summary>Keeps what each verification found, whoever asked for it; admins are told of one that failed.</summary>
public sealed class VerificationLog(IWarehouseProvider provider, TimeProvider clock)
{
    private const int LongestDifference = 4_000;

    /// <summary>Writes what a verification that has just ended found.</summary>
    public async Task WriteAsync(VerificationResult result, DateTime startedAt, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var (runId, now) = (
            await context.NextKeysAsync(KeySequence.VerificationRuns, 1, cancellationToken),
            clock.GetUtcNow().UtcDateTime
        );
        context.VerificationRuns.Add(
            new VerificationRun
            {
                RunId = runId,
                StartedAt = startedAt,
                FinishedAt = now,
                IsEqual = result.IsEqual,
                RowsCompared = result.Rows.Values.Sum(),
                FirstDifference = result.FirstDifference?.Truncate(LongestDifference),
            }
        );
        if (!result.IsEqual)
        {
            context.Notices.Add(
                new Notice
                {
                    EventKey = $"verification:{runId}",
                    Kind = NoticeKind.VerificationFailed,
                    Audience = NoticeAudience.Admin,
                    CreatedAt = now,
                }
            );
        }
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
