using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>A submission that a cell of the progress board is about.</summary>
/// <param name="Version">Counts the accepted ones from 1; null until accepted.</param>
/// <param name="ApprovalAt">When the province last said something of it (UTC).</param>
public sealed record ProgressSubmission(
    int SubmissionId,
    SubmissionStatus Status,
    int? Version,
    DateTime ReceivedAt,
    SubmissionApproval Approval,
    DateTime? ApprovalAt
);
