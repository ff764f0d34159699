namespace Thads.Etl.Reports.Briefs;

/// <summary>A month or year of a brief's charts: rates and what was to be reached, in percent.</summary>
/// <param name="Label">The month, or the year.</param>
/// <param name="CasesRate">Completion rate of cases.</param>
/// <param name="CasesTarget">The target, of a month in proportion to it.</param>
/// <param name="MoneyRate">Completion rate of money.</param>
/// <param name="MoneyTarget">The target, of a month in proportion to it.</param>
public sealed record BriefPoint(
    string Label,
    double? CasesRate,
    double? CasesTarget,
    double? MoneyRate,
    double? MoneyTarget
);
