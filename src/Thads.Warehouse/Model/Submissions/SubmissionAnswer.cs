using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>Why one warning is right as it is, in its sender's words. Belongs to the finding of the same code at the same cell.</summary>
[Table("submission_answer", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionAnswer
{
    public int SubmissionId { get; set; }
    public int Ordinal { get; set; }
    public required string Code { get; set; }
    public string? Sheet { get; set; }
    public string? Cell { get; set; }

    [MaxLength(4000)]
    public required string Answer { get; set; }
    public required string AnsweredBy { get; set; }
    public DateTime AnsweredAt { get; set; }
}
