namespace Thads.Etl.Portal.Board;

/// <summary>What the province looks at before it approves.</summary>
/// <param name="Rows">One for each column that is added up; empty for forms without.</param>
/// <param name="EarlierMonths">Of which months <see cref="ComparisonRow.Earlier"/> is; null where there is none.</param>
/// <param name="Years">How many earlier years the usual range is of.</param>
/// <param name="OfficeRate">Completed and terminated of enforceable, in percent; null for forms that do not state them.</param>
/// <param name="RateWith">The province's, of what is loaded.</param>
/// <param name="RateWithout">The province's without this office.</param>
public sealed record SubmissionComparison(
    IReadOnlyList<ComparisonRow> Rows,
    int? EarlierMonths,
    int Years,
    double? OfficeRate,
    double? RateWith,
    double? RateWithout
);
