using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>Grain: one row for a cell of an accepted workbook that reads differently now.</summary>
[Table("reading_difference", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class ReadingDifference
{
    [References<Submission>]
    public int SubmissionId { get; set; }
    public int Ordinal { get; set; }
    public required string Sheet { get; set; }

    /// <summary>As Excel shows it: <c>F12</c>; null where the sheet has no such column.</summary>
    public string? Cell { get; set; }

    /// <summary>The form's own code of the column; empty where a whole row is meant.</summary>
    public required string ColumnCode { get; set; }

    /// <summary>As accepted; null where there was no such row.</summary>
    public string? Accepted { get; set; }

    /// <summary>As it is read now; null where there is no such row, or the cell cannot be read.</summary>
    public string? Now { get; set; }
}
