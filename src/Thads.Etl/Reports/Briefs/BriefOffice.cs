namespace Thads.Etl.Reports.Briefs;

/// <summary>An office in a brief. Rates are in percent, gaps and changes in percentage points, all unrounded.</summary>
/// <param name="OfficeCode">The office.</param>
/// <param name="Name">Its name at the period's end.</param>
/// <param name="Rank">Its place by the rate of cases against its target, from 1.</param>
/// <param name="CasesRate">Completion rate of cases.</param>
/// <param name="CasesTarget">Its target.</param>
/// <param name="CasesGap">Rate − target.</param>
/// <param name="CasesRateChange">Against the same months of the year before.</param>
/// <param name="MoneyRate">Completion rate of money.</param>
/// <param name="MoneyTarget">Its target.</param>
/// <param name="MoneyGap">Rate − target.</param>
/// <param name="Standing">Whether it is among the best or the worst.</param>
/// <param name="WhyStatus">Of these, the component of what is not completed that makes most of its distance from the province.</param>
/// <param name="WhyPoints">The component's share less that in the province, in percentage points.</param>
public sealed record BriefOffice(
    string OfficeCode,
    string Name,
    int Rank,
    double? CasesRate,
    double? CasesTarget,
    double? CasesGap,
    double? CasesRateChange,
    double? MoneyRate,
    double? MoneyTarget,
    double? MoneyGap,
    BriefStanding Standing,
    string? WhyStatus,
    decimal? WhyPoints
);
