namespace Thads.Etl.Portal.Kpi;

/// <summary>The KPIs of a place in cases or in money. Null means "not reported", and for targets "not set".</summary>
/// <param name="Prefix">What the marts' columns begin with: <c>cases_</c> or <c>money_</c>.</param>
/// <param name="Completed">việc or đồng, terminated included.</param>
/// <param name="Rate">Percent, unrounded.</param>
/// <param name="GapPp">Percentage points over the target.</param>
public sealed record KpiMeasure(
    string Prefix,
    decimal? Accepted,
    decimal? ToEnforce,
    decimal? Enforceable,
    decimal? Completed,
    double? Rate,
    double? Target,
    double? GapPp,
    decimal? Change,
    double? ChangePct,
    decimal? Backlog,
    decimal? EnforceableBacklog,
    double? BacklogChangePct,
    double? ProgressTarget = null,
    double? ProgressGapPp = null
)
{
    private const int WholeYear = 12;

    /// <summary>What the rate is compared with after the first months of the year.</summary>
    public KpiComparison At(int months) =>
        months == WholeYear
            ? new(Target, GapPp, IsProgress: false)
            : new(ProgressTarget, ProgressGapPp, IsProgress: true);
}
