using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Reports.Briefs;

/// <summary>The province's cases, or money, in a period: what the two are said about alike.</summary>
/// <param name="Name">How texts about it are named.</param>
/// <param name="Prefix">How its columns begin.</param>
internal sealed record BriefMeasure(
    string Name,
    string Prefix,
    decimal? Enforceable,
    decimal? Completed,
    decimal? Backlog,
    decimal? NotEnforceable,
    decimal? Rate,
    decimal? Target,
    decimal? Gap,
    decimal? ProgressTarget,
    decimal? ProgressGap,
    decimal? Change,
    decimal? ChangePct
)
{
    public bool IsMoney => Prefix == "money_";

    public static BriefMeasure Cases(KpiProvincePeriod row) =>
        new(
            "Cases",
            "cases_",
            row.CasesEnforceable,
            row.CasesCompleted,
            row.CasesBacklog,
            row.CasesToEnforce - row.CasesEnforceable,
            (decimal?)row.CasesCompletionRate,
            (decimal?)row.CasesTargetRate,
            (decimal?)row.CasesTargetGapPp,
            (decimal?)row.CasesProgressTarget,
            (decimal?)row.CasesProgressGapPp,
            row.CasesCompletedChange,
            (decimal?)row.CasesCompletedChangePct
        );

    public static BriefMeasure Money(KpiProvincePeriod row) =>
        new(
            "Money",
            "money_",
            row.MoneyEnforceable,
            row.MoneyCompleted,
            row.MoneyBacklog,
            row.MoneyToEnforce - row.MoneyEnforceable,
            (decimal?)row.MoneyCompletionRate,
            (decimal?)row.MoneyTargetRate,
            (decimal?)row.MoneyTargetGapPp,
            (decimal?)row.MoneyProgressTarget,
            (decimal?)row.MoneyProgressGapPp,
            row.MoneyCompletedChange,
            (decimal?)row.MoneyCompletedChangePct
        );
}
