namespace Thads.Etl.Reports.Briefs;

/// <summary>A figure that a brief says, with where it is from.</summary>
/// <param name="Value">Unrounded: cases, đồng, percent, points or persons.</param>
/// <param name="Shown">As the sentence says it.</param>
/// <param name="Source">The column of the mart that it is, or the formula over such columns.</param>
/// <param name="StatYear">The statistical year.</param>
/// <param name="Months">The months of the year; null where the source is one by year.</param>
/// <param name="OfficeCode">The office; null for the province.</param>
public sealed record BriefFigure(
    decimal Value,
    string Shown,
    string Source,
    int StatYear,
    int? Months = null,
    string? OfficeCode = null
)
{
    /// <summary>The column of the result marts that it is itself, whose cells can be followed; null for one that is worked out.</summary>
    public string? Column =>
        Source.Split('.') is [_, var column] && !column.Contains(' ', StringComparison.Ordinal) ? column : null;
}
