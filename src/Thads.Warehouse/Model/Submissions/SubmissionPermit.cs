using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>Leave for one office to send one form for a period that is locked, or in place of one that is approved, until a moment.</summary>
[Table("submission_permit", Schema = "etl")]
[PrimaryKey(nameof(OfficeCode), nameof(FormCode), nameof(PeriodKey))]
public sealed class SubmissionPermit
{
    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    [MaxLength(50)]
    public required string FormCode { get; set; }
    public int PeriodKey { get; set; }
    public DateTime ExpiresAt { get; set; }
    public required string Reason { get; set; }
    public required string GrantedBy { get; set; }
    public DateTime GrantedAt { get; set; }
}
