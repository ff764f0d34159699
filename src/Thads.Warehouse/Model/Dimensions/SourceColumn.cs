using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// Grain: one row for a current submission × column of its form that its sheet has. With the fact's <c>source_row</c> it gives the cell
/// that a figure stands in. Kept as long as the submission's facts are, and like them a function of the stored bytes.
/// </summary>
[Table("source_column", Schema = "dw")]
[PrimaryKey(nameof(SubmissionKey), nameof(ColumnCode))]
public sealed class SourceColumn
{
    public const int LongestHeading = 400;

    [References<SubmissionDimension>]
    public int SubmissionKey { get; set; }

    /// <summary>The form's own code of the column, such as <c>postponed_48c</c>.</summary>
    public required string ColumnCode { get; set; }

    /// <summary>The column of the form's fact table that it is loaded into; null for one that no fact holds, such as a printed rate.</summary>
    public string? FactColumn { get; set; }

    /// <summary>The sheet's column: <c>F</c>. Where one cell tells several things, they share its column.</summary>
    public required string ColumnLetter { get; set; }

    /// <summary>
    /// The sheet's row of a figure that stands once above the table and holds for every row of it; null for a column of the table, where
    /// it is the fact's <c>source_row</c>.
    /// </summary>
    public int? SheetRow { get; set; }

    /// <summary>The innermost heading as the workbook prints it.</summary>
    public required string Heading { get; set; }
}
