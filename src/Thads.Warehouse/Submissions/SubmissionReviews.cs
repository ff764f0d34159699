using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Notices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Submissions;

/// <summary>What the province says of loaded submissions. The last word holds; all of them are kept.</summary>
public sealed class SubmissionReviews(
    IWarehouseProvider provider,
    MartRefresher refresher,
    AuditTrail trail,
    IOptions<ReviewOptions> options,
    TimeProvider clock
)
{
    private const int LongestReason = 4_000;

    /// <summary>Makes its figures the province's, and locks them.</summary>
    public async Task<ReviewOutcome> ApproveAsync(int submissionId, Actor actor, CancellationToken cancellationToken)
    {
        // What is approved is what the marts show: a load that they do not yet tell of is waited for.
        await refresher.RefreshPendingAsync(cancellationToken);
        return await DecideAsync(submissionId, SubmissionApproval.Approved, null, actor, cancellationToken);
    }

    /// <summary>Sends it back: another is awaited in its place.</summary>
    public Task<ReviewOutcome> ReturnAsync(
        int submissionId,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    ) => DecideAsync(submissionId, SubmissionApproval.Returned, reason, actor, cancellationToken);

    /// <summary>Takes an approval or a return back.</summary>
    public Task<ReviewOutcome> ReopenAsync(
        int submissionId,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    ) => DecideAsync(submissionId, SubmissionApproval.None, reason, actor, cancellationToken);

    /// <summary>Every decision on a submission, from the first.</summary>
    public async Task<IReadOnlyList<SubmissionReview>> ListAsync(int submissionId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .SubmissionReviews.AsNoTracking()
            .Where(review => review.SubmissionId == submissionId)
            .OrderBy(review => review.Ordinal)
            .ToListAsync(cancellationToken);
    }

    private async Task<ReviewOutcome> DecideAsync(
        int submissionId,
        SubmissionApproval decision,
        string? reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        reason = WrittenReason.Of(reason);
        if (decision != SubmissionApproval.Approved && reason is null)
        {
            return ReviewOutcome.ReasonMissing;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var found = await context
            .Submissions.Where(s => s.SubmissionId == submissionId)
            .Select(s => new { s.Status, s.OfficeCode })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not { Status: SubmissionStatus.Loaded })
        {
            return found is null ? ReviewOutcome.Unknown : ReviewOutcome.NotLoaded;
        }
        // The office before the submission: a loader that supersedes it takes them in this order.
        await SubmissionLoader.LockAsync(context, found.OfficeCode!, cancellationToken);
        var submission = (await SubmissionLog.LockAsync(context, submissionId, cancellationToken))!;
        if (submission.Status != SubmissionStatus.Loaded)
        {
            return ReviewOutcome.NotLoaded;
        }
        if (submission.Approval == decision)
        {
            return ReviewOutcome.Unchanged;
        }
        if (decision == SubmissionApproval.Approved && !options.Value.SenderMayApprove && IsOwn(submission, actor))
        {
            return ReviewOutcome.OwnReport;
        }
        await WriteAsync(context, submission, decision, reason, actor, cancellationToken);
        await trail.AppendAsync(
            context,
            actor,
            new AuditEntry(ActionOf(decision), $"submission:{submissionId}", submission.OfficeCode),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return ReviewOutcome.Decided;
    }

    /// <summary>Whether somebody would judge what he sent, or what he answered the warnings of.</summary>
    private static bool IsOwn(Submission submission, Actor actor) =>
        submission.Sender == actor.Name || submission.JustifiedBy == actor.Name;

    private async Task WriteAsync(
        WarehouseContext context,
        Submission submission,
        SubmissionApproval decision,
        string? reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var earlier = context.SubmissionReviews.Where(review => review.SubmissionId == submission.SubmissionId);
        submission.Approval = decision;
        submission.ApprovalAt = clock.GetUtcNow().UtcDateTime;
        var ordinal = await earlier.CountAsync(cancellationToken) + 1;
        context.SubmissionReviews.Add(
            new SubmissionReview
            {
                SubmissionId = submission.SubmissionId,
                Ordinal = ordinal,
                Decision = decision,
                Reason = reason?.Truncate(LongestReason),
                DecidedBy = actor.Name,
                DecidedAt = submission.ApprovalAt.Value,
            }
        );
        if (NoticeOutbox.OfReview(submission, decision, ordinal) is { } notice)
        {
            notice.CreatedAt = submission.ApprovalAt.Value;
            context.Notices.Add(notice);
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    private static string ActionOf(SubmissionApproval decision) =>
        decision switch
        {
            SubmissionApproval.Approved => AuditActions.SubmissionApproved,
            SubmissionApproval.Returned => AuditActions.SubmissionReturned,
            _ => AuditActions.SubmissionReopened,
        };
}
