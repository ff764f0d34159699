using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// Grain: one row for a current submission that the last rebuild could not build facts of: its figures are missing in the warehouse, and
/// all others are there.
/// </summary>
[Table("set_aside_submission", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId))]
public sealed class SetAsideSubmission
{
    public int SubmissionId { get; set; }
    public required string FileName { get; set; }

    /// <summary>What is wrong, in words.</summary>
    public required string Reason { get; set; }
    public DateTime SetAsideAt { get; set; }
}
