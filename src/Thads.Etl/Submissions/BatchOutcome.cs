using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>What became of one file of a batch.</summary>
public sealed record BatchOutcome(
    string FileName,
    Receipt Receipt,
    Submission Submission,
    string? Reason,
    IReadOnlyList<SubmissionFinding> Findings
)
{
    /// <summary>Whether this batch is what loaded it, as opposed to an earlier one.</summary>
    public bool IsNewlyLoaded => Receipt.IsPending && Submission.AcceptedAt is not null;
}
