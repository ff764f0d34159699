using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Submissions;

/// <summary>What the page of one submission shows.</summary>
/// <param name="Form">The form it was recognised as; null where none was.</param>
/// <param name="Preview">What loading it would change, while it is held.</param>
public sealed record SubmissionModel(
    Submission Submission,
    Form? Form,
    IReadOnlyList<FindingCount> Counts,
    Page<Finding> Findings,
    IReadOnlyList<Submission> Versions,
    IReadOnlyList<SubmissionStatusChange> History,
    IReadOnlyList<SubmissionReview> Reviews,
    SubmissionPreview? Preview
)
{
    private const int FindingsShown = 200;

    public bool IsPending => Submission.Status is SubmissionStatus.Received or SubmissionStatus.Processing;

    /// <summary>Whether it may still be taken back.</summary>
    public bool IsOpen => SubmissionStatuses.Open.Contains(Submission.Status);

    public int CountOf(Severity severity) =>
        Counts.Where(count => Enum.Parse<Severity>(count.Severity, ignoreCase: true) == severity).Sum(c => c.Count);

    /// <returns>Null when the submission is not there for the viewer.</returns>
    public static async Task<SubmissionModel?> ReadAsync(
        SubmissionReader reader,
        SubmissionArchive archive,
        FormCatalog forms,
        Viewer viewer,
        int id,
        Severity? severity,
        string? code,
        int offset,
        CancellationToken cancellationToken
    )
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } submission)
        {
            return null;
        }
        return new SubmissionModel(
            submission,
            submission.FormCode is { } formCode ? forms.Find(formCode) : null,
            await reader.CountAsync(id, cancellationToken),
            await reader.FindingsAsync(viewer, submission, severity, code, offset, FindingsShown, cancellationToken),
            await reader.VersionsAsync(submission, cancellationToken),
            await reader.HistoryAsync(id, cancellationToken),
            await reader.ReviewsAsync(id, cancellationToken),
            submission.Status == SubmissionStatus.Held
                ? await archive.PreviewAsync(submission, cancellationToken)
                : null
        );
    }
}
