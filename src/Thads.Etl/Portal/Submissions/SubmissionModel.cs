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
    IReadOnlyList<(Cause Cause, int Count, IReadOnlyList<Finding> Explained)> Causes,
    IReadOnlyList<(FindingGroup Group, IReadOnlyList<Finding> Findings)> Groups,
    Page<Finding> Findings,
    IReadOnlyList<Submission> Versions,
    IReadOnlyList<SubmissionStatusChange> History,
    IReadOnlyList<SubmissionReview> Reviews,
    SubmissionPreview? Preview
)
{
    private const int FindingsShown = 200;
    private const int ExplainedShown = 100;

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
        // What follows from a cell at fault is told beneath it; the whole list is there for whoever asks for a part of it.
        var isWhole = severity is null && string.IsNullOrEmpty(code);
        var causes = isWhole ? await CausesAsync(reader, viewer, submission, cancellationToken) : [];
        var explained = causes.SelectMany(cause => cause.Cause.Explains).ToHashSet();
        var groups = isWhole
            ? await reader.GroupsAsync(viewer, submission, severity: null, explained, cancellationToken)
            : [];
        var told = explained
            .Concat(groups.SelectMany(group => group.Group.Findings))
            .Select(index => index + 1)
            .ToList();
        return new SubmissionModel(
            submission,
            submission.FormCode is { } formCode ? forms.Find(formCode) : null,
            await reader.CountAsync(id, cancellationToken),
            causes,
            groups,
            await reader.FindingsAsync(
                viewer,
                submission,
                severity,
                code,
                offset,
                FindingsShown,
                cancellationToken,
                told.Count > 0 ? told : null,
                isWithout: true
            ),
            await reader.VersionsAsync(submission, cancellationToken),
            await reader.HistoryAsync(id, cancellationToken),
            await reader.ReviewsAsync(id, cancellationToken),
            submission.Status == SubmissionStatus.Held
                ? await archive.PreviewAsync(submission, cancellationToken)
                : null
        );
    }

    private static async Task<IReadOnlyList<(Cause Cause, int Count, IReadOnlyList<Finding> Explained)>> CausesAsync(
        SubmissionReader reader,
        Viewer viewer,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var causes = new List<(Cause Cause, int Count, IReadOnlyList<Finding> Explained)>();
        foreach (var (cause, count) in await reader.CausesAsync(viewer, submission, cancellationToken))
        {
            var explained = await reader.FindingsAsync(
                viewer,
                submission,
                severity: null,
                code: null,
                0,
                ExplainedShown,
                cancellationToken,
                [.. cause.Explains.Select(index => index + 1)]
            );
            causes.Add((cause, count, explained.Items));
        }
        return causes;
    }
}
