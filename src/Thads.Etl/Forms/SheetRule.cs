namespace Thads.Etl.Forms;

/// <summary>A rule over all rows of a sheet together.</summary>
/// <param name="Code">The finding where it does not hold.</param>
/// <param name="Check">What was found and what was expected; null where it holds.</param>
public sealed record SheetRule<TRow>(string Code, Func<IReadOnlyList<TRow>, (decimal Found, decimal Expected)?> Check)
    where TRow : FormRow;
