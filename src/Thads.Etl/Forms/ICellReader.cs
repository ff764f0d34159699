using Thads.Etl.Cells;

namespace Thads.Etl.Forms;

/// <summary>What a column takes its value from: one cell of a sheet, read as the column's type. What cannot be read is said in a finding.</summary>
internal interface ICellReader
{
    /// <summary>The figure in the form's own unit; null when a finding says why it cannot be read.</summary>
    decimal? Figure(SheetRow row, int index, FormColumn column);

    /// <summary>The text, composed and with single spaces; null when a finding says why it cannot be read.</summary>
    string? Text(SheetRow row, int index, FormColumn column);

    /// <summary>The code of the list's member that is meant; null when a finding says why there is none.</summary>
    string? Choice(SheetRow row, int index, FormColumn column);

    /// <summary>Whether the cell says yes; null when it says something else, as a finding tells.</summary>
    bool? Flag(SheetRow row, int index, FormColumn column);

    /// <summary>The day, or null for a blank cell; false when a finding says why it cannot be read.</summary>
    bool Date(SheetRow row, int index, FormColumn column, out DateOnly? day);
}
