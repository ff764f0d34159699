namespace Thads.Etl.Forms;

/// <summary>One printed line of a form: a row of data, or one that adds others up.</summary>
/// <param name="Ordinal">What stands in the first column: 1, 2, … or I, II.</param>
/// <param name="Label">What the line is called; empty for a row of a register, which its own columns identify.</param>
/// <param name="Values">By the column's place in the form, in cases, đồng or percent; null where a total says nothing.</param>
/// <param name="Adds">The lines, counted from 0, that this one adds up; empty for a row of data.</param>
/// <param name="IsTotal">Whether it is a total, even one of no lines.</param>
internal sealed record FormLine(
    string Ordinal,
    string Label,
    IReadOnlyList<object?> Values,
    IReadOnlyList<int> Adds,
    bool IsTotal
);
