using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>One thing that validation had to say about a submission.</summary>
[Table("submission_finding", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionFinding
{
    public int SubmissionId { get; set; }
    public int Ordinal { get; set; }
    public required string Code { get; set; }

    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public required string Severity { get; set; }
    public string? Sheet { get; set; }

    /// <summary>
    /// The cell's address, such as <c>C12</c>, or that of neighbouring cells of one column, such as <c>C12:C60000</c>; null where the
    /// finding is about the sheet or the file.
    /// </summary>
    public string? Cell { get; set; }

    /// <summary>How many cells it is about; fewer than the range spans where they are scattered.</summary>
    public int CellCount { get; set; } = 1;
    public string? Found { get; set; }
    public string? Expected { get; set; }

    /// <summary>The values that the sentence of the finding's code is filled with, as a JSON object.</summary>
    public required string Arguments { get; set; }
}
