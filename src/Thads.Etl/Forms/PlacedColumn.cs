namespace Thads.Etl.Forms;

/// <summary>A column of a form where a sheet has it.</summary>
/// <param name="Code">The form's code of the column.</param>
/// <param name="FactColumn">The column of the fact table that it is loaded into; null for none.</param>
/// <param name="Index">The column of the sheet, from 0.</param>
/// <param name="Heading">The innermost heading, as printed.</param>
/// <param name="MoneyUnit">đồng in one unit of the column's amounts, where its heading says so.</param>
/// <param name="Row">The row of the sheet, from 1, of a figure that stands above the table; null for a column of it.</param>
public sealed record PlacedColumn(
    string Code,
    string? FactColumn,
    int Index,
    string Heading,
    decimal? MoneyUnit = null,
    int? Row = null
);
