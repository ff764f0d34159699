using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// The province's decisions on workbooks that read differently now from what was accepted: the accepted figures stay, or the new reading is
/// taken. To ask the office for another workbook is a return (<see cref="SubmissionReviews"/>).
/// </summary>
public sealed class ReadingDecisions(
    IWarehouseProvider provider,
    IReadingComparison comparison,
    SubmissionLoader loader,
    AuditTrail trail,
    TimeProvider clock
)
{
    private const int LongestReason = 4_000;

    /// <summary>Keeps the accepted figures. Asked for again only when the workbook reads differently in another way.</summary>
    public async Task<ReadingOutcome> KeepAsync(
        int submissionId,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        if (Written(reason) is not { } why)
        {
            return ReadingOutcome.ReasonMissing;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        if (await LockAsync(context, submissionId, cancellationToken) is not { } submission)
        {
            return ReadingOutcome.NotLoaded;
        }
        if (await ReviewAsync(context, submissionId, cancellationToken) is not { } review)
        {
            return ReadingOutcome.NoDifference;
        }
        (review.KeptBy, review.KeptAt, review.KeptReason) = (actor.Name, clock.GetUtcNow().UtcDateTime, why);
        await context.SaveChangesAsync(cancellationToken);
        await AppendAsync(context, AuditActions.ReadingKept, submission, why, actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ReadingOutcome.Decided;
    }

    /// <summary>Takes the new reading, if it is still the one that was listed and is without errors. Rebuilds follow it from now on.</summary>
    public async Task<ReadingOutcome> AcceptAsync(
        int submissionId,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        if (Written(reason) is not { } why)
        {
            return ReadingOutcome.ReasonMissing;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        if (await LockAsync(context, submissionId, cancellationToken) is not { } submission)
        {
            return ReadingOutcome.NotLoaded;
        }
        if (await ReviewAsync(context, submissionId, cancellationToken) is not { } review)
        {
            return ReadingOutcome.NoDifference;
        }
        var periodKey = Model.Dimensions.PeriodDimension.KeyOf(submission.StatYear!.Value, submission.Months!.Value);
        if (await context.PeriodLocks.AnyAsync(l => l.PeriodKey == periodKey, cancellationToken))
        {
            return ReadingOutcome.PeriodLocked;
        }
        if (review.IsDamaged || await ReadAsync(context, submission, cancellationToken) is not { Now: { } now } read)
        {
            return ReadingOutcome.HasErrors;
        }
        if (read.ReadingHash != review.ReadingHash)
        {
            return ReadingOutcome.ReadsAnew;
        }
        await loader.TakeReadingAsync(context, submission, now, actor.Name, why, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await ReadingAudit.ClearAsync(context, submissionId, cancellationToken);
        await AppendAsync(context, AuditActions.ReadingAccepted, submission, why, actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ReadingOutcome.Decided;
    }

    private static string? Written(string? reason) =>
        reason?.Trim() is { Length: > 0 } why ? why.Truncate(LongestReason) : null;

    /// <summary>The submission under its office's lock, the office first as loaders take them; null where it is not loaded.</summary>
    private static async Task<Submission?> LockAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        var office = await context
            .Submissions.Where(s => s.SubmissionId == submissionId && s.Status == SubmissionStatus.Loaded)
            .Select(s => s.OfficeCode)
            .SingleOrDefaultAsync(cancellationToken);
        if (office is null)
        {
            return null;
        }
        await SubmissionLoader.LockAsync(context, office, cancellationToken);
        var submission = await SubmissionLog.LockAsync(context, submissionId, cancellationToken);
        return submission is { Status: SubmissionStatus.Loaded } ? submission : null;
    }

    private static Task<ReadingReview?> ReviewAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    ) => context.ReadingReviews.SingleOrDefaultAsync(r => r.SubmissionId == submissionId, cancellationToken);

    private async Task<ComparedReading> ReadAsync(
        WarehouseContext context,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var accepted = await context
            .SubmissionReadings.AsNoTracking()
            .Where(reading => reading.SubmissionId == submission.SubmissionId)
            .OrderByDescending(reading => reading.Ordinal)
            .FirstAsync(cancellationToken);
        var bytes =
            await context.StoredBytesAsync(submission.ContentHash, cancellationToken)
            ?? throw new ErasedWorkbookException(submission.SubmissionId);
        var words = await SubmissionWords.OfAsync(context, submission.SubmissionId, cancellationToken);
        var reference = (await ReferenceData.LoadAsync(context, cancellationToken)).WithWords(words);
        return comparison.Compare(submission, bytes, accepted, reference, cancellationToken);
    }

    private Task AppendAsync(
        WarehouseContext context,
        string action,
        Submission submission,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        trail.AppendAsync(
            context,
            actor,
            new AuditEntry(
                action,
                $"submission:{submission.SubmissionId}",
                submission.OfficeCode,
                new Dictionary<string, string?> { ["reason"] = reason }
            ),
            cancellationToken
        );
}
