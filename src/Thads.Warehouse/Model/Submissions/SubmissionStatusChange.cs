using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>One step in a submission's history.</summary>
[Table("submission_status_change", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionStatusChange
{
    public int SubmissionId { get; set; }
    public int Ordinal { get; set; }
    public SubmissionStatus Status { get; set; }
    public DateTime ChangedAt { get; set; }

    /// <summary>Why, where the status alone does not say.</summary>
    public string? Reason { get; set; }
}
