using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// Grain: one row for a submission whose workbook reads differently now from what was accepted. Its figures stay as they were accepted
/// until the province decides.
/// </summary>
[Table("reading_review", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId))]
public sealed class ReadingReview
{
    [References<Submission>]
    public int SubmissionId { get; set; }

    /// <summary>The build of the program that reads it so.</summary>
    public required string Reader { get; set; }
    public DateTime FoundAt { get; set; }

    /// <summary>SHA-256 of what is read now, by which the same difference is known again.</summary>
    public required string ReadingHash { get; set; }

    /// <summary>How many cells differ, whether or not they are all in <see cref="ReadingDifference"/>.</summary>
    public int DifferenceCount { get; set; }

    /// <summary>Why the workbook cannot be read now; null where it can.</summary>
    public string? Failure { get; set; }

    /// <summary>Whether the stored bytes are no longer those that were received.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>Whether the new reading is without errors, and so can be taken.</summary>
    public bool CanBeAccepted { get; set; }

    /// <summary>Who decided to keep the accepted figures; null while nobody has.</summary>
    public string? KeptBy { get; set; }
    public DateTime? KeptAt { get; set; }
    public string? KeptReason { get; set; }
}
