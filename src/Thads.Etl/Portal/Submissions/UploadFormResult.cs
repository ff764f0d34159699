using Thads.Etl.Findings;
using Thads.Etl.Submissions;

namespace Thads.Etl.Portal.Submissions;

/// <summary>What became of one file of the form.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="SubmissionId">The submission that stands for it; null when it was refused or only checked.</param>
/// <param name="Findings">Why it was refused, or all that a check found.</param>
/// <param name="IsChecked">Whether it was only checked.</param>
/// <param name="Preview">What loading it would change.</param>
/// <param name="Causes">Which cells are probably wrong; null where it was not checked.</param>
public sealed record UploadFormResult(
    string FileName,
    int? SubmissionId,
    IReadOnlyList<Finding> Findings,
    bool IsChecked = false,
    SubmissionPreview? Preview = null,
    IReadOnlyList<Cause>? Causes = null
);
