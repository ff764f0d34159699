using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>One thing that the province said of a loaded submission. The last one holds, and stands on the submission itself.</summary>
[Table("submission_review", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionReview
{
    public int SubmissionId { get; set; }
    public int Ordinal { get; set; }

    /// <summary><see cref="SubmissionApproval.None"/> reopens what was approved.</summary>
    public SubmissionApproval Decision { get; set; }

    /// <summary>Why; null only where it was approved.</summary>
    public string? Reason { get; set; }
    public required string DecidedBy { get; set; }
    public DateTime DecidedAt { get; set; }
}
