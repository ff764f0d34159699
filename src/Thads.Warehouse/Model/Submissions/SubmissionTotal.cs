using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// The sum of one column of an accepted submission: what rules across periods compare with, and corrections are told from. No foreign key
/// holds it, since a rebuild beside the live warehouse copies sums without the log.
/// </summary>
[Table("submission_total", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(ColumnCode))]
public sealed class SubmissionTotal
{
    public int SubmissionId { get; set; }
    public required string ColumnCode { get; set; }

    /// <summary>Cases, or đồng.</summary>
    public decimal Total { get; set; }
}
