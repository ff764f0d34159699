namespace Thads.Etl.Forms;

/// <summary>A form of the whole province as lines, with the lines of each office that it was made of.</summary>
/// <param name="Lines">The province's.</param>
/// <param name="OfficeLines">Each part's, in the order of the parts.</param>
/// <param name="MoneyUnit">The printed unit of money in đồng, where all offices print the same and all figures are whole; else 1.</param>
internal sealed record FormSummary(
    IReadOnlyList<FormLine> Lines,
    IReadOnlyList<IReadOnlyList<FormLine>> OfficeLines,
    decimal MoneyUnit
);
