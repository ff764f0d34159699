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
)
{
    /// <summary>What the checked bytes are asked for by, to be sent as they are; null where they are not kept.</summary>
    public string? Held { get; init; }

    /// <summary>Whether what was to be sent is kept no longer.</summary>
    public bool IsExpired { get; init; }
}
