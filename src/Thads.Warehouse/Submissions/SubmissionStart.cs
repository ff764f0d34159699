using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Submissions;

/// <summary>A worker has begun a submission, or found that nobody may any more.</summary>
/// <param name="Submission">The submission: <see cref="SubmissionStatus.Processing"/>, or <see cref="SubmissionStatus.Quarantined"/>.</param>
/// <param name="Ordinal">The step in its history that the start is.</param>
public sealed record SubmissionStart(Submission Submission, int Ordinal)
{
    public bool IsQuarantined => Submission.Status == SubmissionStatus.Quarantined;
}
