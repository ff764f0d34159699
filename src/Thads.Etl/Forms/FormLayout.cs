using System.Globalization;

namespace Thads.Etl.Forms;

/// <summary>How a form is printed under one regime: which columns, in which order, under which headings and printed numbers.</summary>
/// <param name="RegimeCode">The circular that prescribes it; empty for a form of ours, which no circular prescribes.</param>
/// <param name="Columns">From left to right, after the rows' names.</param>
public sealed record FormLayout(string RegimeCode, IReadOnlyList<LayoutColumn> Columns)
{
    /// <summary>The number of a layout that was taught; null for one that ships.</summary>
    public int? LayoutId { get; init; }

    /// <summary>The headings over the column that names the rows, from the outermost in; null for the form's own.</summary>
    public IReadOnlyList<string>? RowLabel { get; init; }

    /// <summary>How many rows of headings there are at least.</summary>
    public int HeadingRows { get; init; } = 1;

    /// <summary>Names the layout in a workbook that was made from it.</summary>
    public string Version =>
        LayoutId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{RegimeCode}/{id}")
        : RegimeCode.Length == 0 ? "1"
        : RegimeCode;

    /// <summary>Whether the layout prints a column.</summary>
    public bool Prints(FormColumn column) => Columns.Any(printed => printed.Column == column);
}

/// <summary>A column where a layout prints it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Number">Its printed number, such as <c>(3)</c>.</param>
/// <param name="Group">The heading that spans it and its neighbours; null where there is none.</param>
/// <param name="Heading">Its own heading.</param>
public sealed record LayoutColumn(FormColumn Column, string Number, string? Group, string Heading)
{
    /// <summary>Further headings between the group's and its own, from the outermost in.</summary>
    public IReadOnlyList<string> Between { get; init; } = [];

    /// <summary>Every heading over it, from the outermost in.</summary>
    public IReadOnlyList<string> Path => Group is null ? [Heading] : [Group, .. Between, Heading];
}
