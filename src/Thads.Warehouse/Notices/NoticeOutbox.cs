using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Notices;

/// <summary>Writes notices in the transaction of what they tell of.</summary>
public static class NoticeOutbox
{
    /// <summary>Adds a notice to the context, which the caller saves, unless its event has one.</summary>
    /// <returns>False where it has.</returns>
    public static async Task<bool> AddNoticeAsync(
        this WarehouseContext context,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        if (await context.Notices.AnyAsync(known => known.EventKey == notice.EventKey, cancellationToken))
        {
            return false;
        }
        context.Notices.Add(notice);
        return true;
    }

    /// <summary>
    /// What a submission's step is to be told as; null for a step that nobody is told of: what the system does by itself, and what was sent
    /// by somebody of no office and has not been recognised as any office's.
    /// </summary>
    internal static Notice? OfStep(Submission submission, SubmissionStatus status, int ordinal)
    {
        NoticeKind? kind = status switch
        {
            // What is tried again, justified or read anew was received before.
            SubmissionStatus.Received when ordinal == 1 => NoticeKind.Received,
            SubmissionStatus.Rejected => NoticeKind.Rejected,
            SubmissionStatus.Held => NoticeKind.Held,
            _ => null,
        };
        return kind is { } known && OfficeOf(submission) is { } office
            ? About(submission, known, NoticeAudience.Office, office, $"submission:{submission.SubmissionId}:{ordinal}")
            : null;
    }

    /// <summary>A decision of the province; null for one that takes another back.</summary>
    internal static Notice? OfReview(Submission submission, SubmissionApproval decision, int ordinal)
    {
        NoticeKind? kind = decision switch
        {
            SubmissionApproval.Approved => NoticeKind.Approved,
            SubmissionApproval.Returned => NoticeKind.Returned,
            _ => null,
        };
        return kind is { } known && OfficeOf(submission) is { } office
            ? About(
                submission,
                known,
                NoticeAudience.Office,
                office,
                $"submission:{submission.SubmissionId}:review:{ordinal}"
            )
            : null;
    }

    /// <summary>What somebody wrote: for the other side.</summary>
    internal static Notice? OfMessage(Submission submission, SubmissionMessage message)
    {
        var key = $"submission:{submission.SubmissionId}:message:{message.Ordinal}";
        return message.OfficeCode is not null
                ? About(submission, NoticeKind.Message, NoticeAudience.Province, message.OfficeCode, key)
            : OfficeOf(submission) is { } office
                ? About(submission, NoticeKind.Message, NoticeAudience.Office, office, key)
            : null;
    }

    /// <summary>The office whose the submission is, for whoever may see it.</summary>
    private static string? OfficeOf(Submission submission) => submission.OfficeCode ?? submission.SenderOfficeCode;

    private static Notice About(
        Submission submission,
        NoticeKind kind,
        NoticeAudience audience,
        string office,
        string key
    ) =>
        new()
        {
            EventKey = key,
            Kind = kind,
            Audience = audience,
            OfficeCode = office,
            SubmissionId = submission.SubmissionId,
            FormCode = submission.FormCode ?? submission.DeclaredFormCode,
            PeriodKey = submission is { StatYear: { } year, Months: { } months }
                ? checked((year * 100) + months)
                : submission.DeclaredPeriodKey,
            // Set by whoever writes it, by the same clock as the event.
            CreatedAt = submission.StatusAt,
        };
}
