using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>A row that adds others up: all of them, or those of one member of the outer list. It is checked and never loaded.</summary>
/// <param name="Label">As printed.</param>
/// <param name="GroupCode">The outer member whose rows it adds up; null for the whole table.</param>
/// <param name="Figures">What it says.</param>
internal sealed record TotalsRow<TRow>(string Label, string? GroupCode, TRow Figures)
    where TRow : FormRow;
