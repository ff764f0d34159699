namespace Thads.Etl.Portal.Kpi;

/// <summary>The one target that a rate is compared with: the progress target during the year, the year's own at its end.</summary>
/// <param name="Target">Percent; null where none is set.</param>
/// <param name="GapPp">Percentage points over it.</param>
/// <param name="IsProgress">Whether it is the progress target.</param>
public sealed record KpiComparison(double? Target, double? GapPp, bool IsProgress);
