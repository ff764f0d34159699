namespace Thads.Etl.Forms;

/// <summary>How a form is printed under one regime: which columns, in which order, under which headings and printed numbers.</summary>
/// <param name="RegimeCode">The circular that prescribes it; empty for a form of ours, which no circular prescribes.</param>
/// <param name="Columns">From left to right, after the rows' names.</param>
public sealed record FormLayout(string RegimeCode, IReadOnlyList<LayoutColumn> Columns)
{
    /// <summary>Names the layout in a workbook that was made from it.</summary>
    public string Version => RegimeCode.Length == 0 ? "1" : RegimeCode;
}

/// <summary>A column where a layout prints it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Number">Its printed number, such as <c>(3)</c>.</param>
/// <param name="Group">The heading that spans it and its neighbours; null where there is none.</param>
/// <param name="Heading">Its own heading.</param>
public sealed record LayoutColumn(FormColumn Column, string Number, string? Group, string Heading);
