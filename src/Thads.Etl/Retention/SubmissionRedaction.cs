using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Retention;

/// <summary>
/// Redacts a stored workbook that names people: its bytes go, and with them what findings, causes and readings quote of its cells. What it was
/// loaded as stays, since forms take in no names: the extracted rows, the facts, and the hash of what was received. The same bytes are not
/// taken in again. Who did it and why is in the trail. Justifications and messages were written for others to read, and stay.
/// </summary>
public sealed class SubmissionRedaction(
    IWarehouseProvider provider,
    AuditTrail trail,
    ErasedSpace space,
    TimeProvider clock
)
{
    private const int LongestReason = 4_000;

    /// <param name="submissionId">The submission; others of the same bytes are redacted with it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who decides: the province.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<RedactionOutcome> RedactAsync(
        int submissionId,
        string? reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        if (WrittenReason.Of(reason)?.Truncate(LongestReason) is not { } why)
        {
            return RedactionOutcome.ReasonMissing;
        }
        await using var context = provider.CreateContext();
        await space.PrepareAsync(context, cancellationToken);
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var hash = await context
            .Submissions.Where(s => s.SubmissionId == submissionId)
            .Select(s => s.ContentHash)
            .SingleOrDefaultAsync(cancellationToken);
        if (hash is null)
        {
            return RedactionOutcome.Unknown;
        }
        await context.LockBytesAsync(hash, cancellationToken);
        var contents = context.SubmissionContents.Where(content => content.ContentHash == hash);
        if (await contents.AnyAsync(content => content.RedactionReason != null, cancellationToken))
        {
            return RedactionOutcome.Already;
        }
        var same = await context
            .Submissions.AsNoTracking()
            .Where(s => s.ContentHash == hash)
            .OrderBy(s => s.SubmissionId)
            .ToListAsync(cancellationToken);
        if (same.Exists(s => SubmissionStatuses.Open.Contains(s.Status)))
        {
            return RedactionOutcome.StillOpen;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await contents.ExecuteUpdateAsync(
            set =>
                set.SetProperty(c => c.Bytes, (byte[]?)null)
                    .SetProperty(c => c.ErasedAt, now)
                    .SetProperty(c => c.ErasedBy, actor.Name)
                    .SetProperty(c => c.RedactionReason, why),
            cancellationToken
        );
        foreach (var submission in same)
        {
            await ForgetCellsAsync(context, submission.SubmissionId, cancellationToken);
            await trail.AppendAsync(
                context,
                actor,
                new AuditEntry(
                    AuditActions.SubmissionRedacted,
                    $"submission:{submission.SubmissionId}",
                    submission.OfficeCode ?? submission.SenderOfficeCode,
                    new Dictionary<string, string?> { ["reason"] = why, ["sha256"] = hash }
                ),
                cancellationToken
            );
        }
        await transaction.CommitAsync(cancellationToken);
        await space.GiveBackAsync(cancellationToken);
        return RedactionOutcome.Redacted;
    }

    /// <summary>How a submission's workbook was erased; null while it is there.</summary>
    public async Task<Erasure?> ErasureAsync(Submission submission, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .SubmissionContents.Where(c => c.ContentHash == submission.ContentHash && c.ErasedAt != null)
            .Select(c => new Erasure(c.ErasedAt!.Value, c.ErasedBy!, c.RedactionReason))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The last submissions that were redacted, the newest first.</summary>
    public async Task<IReadOnlyList<(Submission Submission, Erasure Erasure)>> ListAsync(
        int count,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var found = await context
            .Submissions.AsNoTracking()
            .Join(
                context.SubmissionContents.Where(c => c.RedactionReason != null),
                s => s.ContentHash,
                c => c.ContentHash,
                (s, c) =>
                    new
                    {
                        Submission = s,
                        c.ErasedAt,
                        c.ErasedBy,
                        c.RedactionReason,
                    }
            )
            .OrderByDescending(one => one.ErasedAt)
            .ThenByDescending(one => one.Submission.SubmissionId)
            .Take(count)
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(one =>
                (one.Submission, new Erasure(one.ErasedAt!.Value, one.ErasedBy!, one.RedactionReason))
            ),
        ];
    }

    private static async Task ForgetCellsAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        var findings = await context
            .SubmissionFindings.Where(f => f.SubmissionId == submissionId)
            .ToListAsync(cancellationToken);
        foreach (var finding in findings)
        {
            var bare = SubmissionReader.ToFinding(finding).WithoutCellText();
            (finding.Found, finding.Expected) = (bare.Found, bare.Expected);
            finding.Arguments = JsonSerializer.Serialize(bare.Arguments);
        }
        await context.SaveChangesAsync(cancellationToken);
        await context
            .SubmissionCauses.Where(cause => cause.SubmissionId == submissionId)
            .ExecuteDeleteAsync(cancellationToken);
        await context
            .ReadingDifferences.Where(difference => difference.SubmissionId == submissionId)
            .ExecuteDeleteAsync(cancellationToken);
        await context
            .ReadingReviews.Where(review => review.SubmissionId == submissionId)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
