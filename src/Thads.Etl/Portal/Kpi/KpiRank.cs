namespace Thads.Etl.Portal.Kpi;

/// <summary>An office's place among all that reported on a period, by its completion rate in cases or in money.</summary>
/// <param name="Rank">1 is the highest rate; equals share one. Null where the figures were not reported.</param>
/// <param name="RankBefore">At the same months of the year before.</param>
/// <param name="Rate">Percent, unrounded.</param>
/// <param name="ChangePp">On the year before, in percentage points.</param>
/// <param name="Target">The year's target in percent.</param>
/// <param name="Needed">What is still to be completed for the target, in cases or đồng.</param>
/// <param name="NeededPerMonth">The same for each month that is left.</param>
public sealed record KpiRank(
    string OfficeCode,
    string OfficeName,
    long? Rank,
    long? RankBefore,
    double? Rate,
    double? ChangePp,
    double? Target,
    double? Needed,
    double? NeededPerMonth
);
