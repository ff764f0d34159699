using System.Linq.Expressions;
using Thads.Etl.Findings;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Retention;

/// <summary>
/// Which rows are older than a moment and may go. What is open is not among them: submissions that wait or are held, loaded ones that the
/// province has not approved, and workbooks that read differently now, on which it has not decided.
/// </summary>
internal static class Expired
{
    /// <summary>Of a submission: it was settled before the moment.</summary>
    private static Expression<Func<Submission, bool>> IsSettled(DateTime before) =>
        s =>
            (
                s.Status == SubmissionStatus.Rejected
                || s.Status == SubmissionStatus.Withdrawn
                || s.Status == SubmissionStatus.Superseded
                || (
                    s.Status == SubmissionStatus.Loaded
                    && s.Approval == SubmissionApproval.Approved
                    && s.ApprovalAt < before
                )
            )
            && s.StatusAt < before;

    /// <summary>Contents whose every submission was settled before the moment.</summary>
    public static IQueryable<SubmissionContent> Workbooks(WarehouseContext context, DateTime before)
    {
        var settled = context.Submissions.Where(IsSettled(before));
        return context.SubmissionContents.Where(content =>
            content.Bytes != null
            && !context.Submissions.Any(s =>
                s.ContentHash == content.ContentHash
                && (
                    !settled.Any(old => old.SubmissionId == s.SubmissionId)
                    || context.ReadingReviews.Any(review =>
                        review.SubmissionId == s.SubmissionId && review.KeptAt == null
                    )
                )
            )
        );
    }

    /// <summary>Findings of settled submissions, but for what rules ask of the current ones.</summary>
    public static IQueryable<SubmissionFinding> Findings(WarehouseContext context, DateTime before)
    {
        var settled = context.Submissions.Where(IsSettled(before));
        return context.SubmissionFindings.Where(finding =>
            finding.Code != FindingCodes.ReportWholeProvince && settled.Any(s => s.SubmissionId == finding.SubmissionId)
        );
    }

    public static IQueryable<SubmissionCause> Causes(WarehouseContext context, DateTime before)
    {
        var settled = context.Submissions.Where(IsSettled(before));
        return context.SubmissionCauses.Where(cause => settled.Any(s => s.SubmissionId == cause.SubmissionId));
    }

    /// <summary>But for the last of each job, by which it is known whether one was missed.</summary>
    public static IQueryable<JobRun> JobRuns(WarehouseContext context, DateTime before) =>
        context.JobRuns.Where(run =>
            run.StartedAt < before
            && context.JobRuns.Any(later => later.JobName == run.JobName && later.RunId > run.RunId)
        );

    public static IQueryable<VerificationRun> Verifications(WarehouseContext context, DateTime before) =>
        context.VerificationRuns.Where(run =>
            run.StartedAt < before && context.VerificationRuns.Any(later => later.RunId > run.RunId)
        );

    /// <summary>But for the last good one of each kind.</summary>
    public static IQueryable<BackupRun> Backups(WarehouseContext context, DateTime before) =>
        context.BackupRuns.Where(run =>
            run.StartedAt < before
            && context.BackupRuns.Any(later => later.Kind == run.Kind && later.IsGood && later.RunId > run.RunId)
        );

    /// <summary>Mail that is not on its way any more.</summary>
    public static IQueryable<NoticeDelivery> Mail(WarehouseContext context, DateTime before) =>
        context.NoticeDeliveries.Where(delivery =>
            (
                delivery.State == DeliveryState.Sent
                || delivery.State == DeliveryState.Unconfirmed
                || delivery.State == DeliveryState.GivenUp
            ) && context.Notices.Any(notice => notice.EventKey == delivery.EventKey && notice.CreatedAt < before)
        );
}
