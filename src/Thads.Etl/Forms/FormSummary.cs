namespace Thads.Etl.Forms;

/// <summary>A form of the whole province as lines, with the lines of each office that it was made of.</summary>
/// <param name="Lines">The province's.</param>
/// <param name="OfficeLines">Each part's, in the order of the parts.</param>
/// <param name="MoneyUnit">đồng in one unit in which all offices print money and every figure is whole; 1 otherwise.</param>
internal sealed record FormSummary(
    IReadOnlyList<FormLine> Lines,
    IReadOnlyList<IReadOnlyList<FormLine>> OfficeLines,
    decimal MoneyUnit
);
