using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>Cells of a submission that are probably wrong, and the findings that would be gone if they said something else.</summary>
[Table("submission_cause", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionCause
{
    public int SubmissionId { get; set; }

    /// <summary>Those that explain most come first, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The slip of the hand that it looks like, by its code; null where it looks like none.</summary>
    public string? Slip { get; set; }

    /// <summary>JSON: the cells, each with what it says and what it would have to say, in the unit that the sheet prints.</summary>
    public required string Cells { get; set; }

    /// <summary>JSON: other cells of which one may be wrong instead.</summary>
    public required string Alternatives { get; set; }

    /// <summary>JSON: the ordinals of the findings that it explains.</summary>
    public required string Explains { get; set; }
}
