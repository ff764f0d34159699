using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>What the office or the province wrote to the other about a submission. Nothing is taken back.</summary>
[Table("submission_message", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionMessage
{
    public int SubmissionId { get; set; }
    public int Ordinal { get; set; }

    [MaxLength(4000)]
    public required string Text { get; set; }
    public required string WrittenBy { get; set; }

    /// <summary>The office of whoever wrote; null where the province did.</summary>
    [MaxLength(50)]
    public string? OfficeCode { get; set; }
    public DateTime WrittenAt { get; set; }
}
