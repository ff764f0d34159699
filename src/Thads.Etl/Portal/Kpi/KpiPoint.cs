using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Portal.Kpi;

/// <summary>A row of the KPI marts, whichever of them it comes from.</summary>
/// <param name="StatYear">The statistical year.</param>
/// <param name="Months">1 to 12; 12 for the marts by year.</param>
/// <param name="OfficeCode">The office; null for the province.</param>
/// <param name="OfficeName">The office's name at the period's end; null for the province.</param>
/// <param name="OnlyMonths">The months that a year's row reports on, where its place ended within the year; null for a whole year.</param>
/// <param name="IsFictitious">Whether a succession that it was shared out by was made up, as the demo's is.</param>
public sealed record KpiPoint(
    int StatYear,
    int Months,
    string? OfficeCode,
    string? OfficeName,
    KpiMeasure Cases,
    KpiMeasure Money,
    decimal? StateBudget,
    decimal? CitizensAndOrganisations,
    int OfficesExpected,
    int OfficesReported,
    DateTime RefreshedAt,
    int? OnlyMonths = null,
    bool IsFictitious = false
)
{
    private const int WholeYear = 12;

    /// <summary>Whether every office has reported: figures that are not complete are compared with nothing.</summary>
    public bool IsComplete => OfficesReported >= OfficesExpected;

    public static KpiPoint Of(KpiRow row, string? officeCode, string? officeName)
    {
        var period = row as KpiPeriodRow;
        return new KpiPoint(
            row.StatYear,
            period?.Months ?? WholeYear,
            officeCode,
            officeName,
            new KpiMeasure(
                "cases_",
                row.CasesAccepted,
                row.CasesToEnforce,
                row.CasesEnforceable,
                row.CasesCompleted,
                row.CasesCompletionRate,
                row.CasesTargetRate,
                row.CasesTargetGapPp,
                row.CasesCompletedChange,
                row.CasesCompletedChangePct,
                row.CasesBacklog,
                row.CasesEnforceableBacklog,
                row.CasesBacklogChangePct,
                period?.CasesProgressTarget,
                period?.CasesProgressGapPp
            ),
            new KpiMeasure(
                "money_",
                row.MoneyAccepted,
                row.MoneyToEnforce,
                row.MoneyEnforceable,
                row.MoneyCompleted,
                row.MoneyCompletionRate,
                row.MoneyTargetRate,
                row.MoneyTargetGapPp,
                row.MoneyCompletedChange,
                row.MoneyCompletedChangePct,
                row.MoneyBacklog,
                row.MoneyEnforceableBacklog,
                row.MoneyBacklogChangePct,
                period?.MoneyProgressTarget,
                period?.MoneyProgressGapPp
            ),
            row.CollectedStateBudgetVnd,
            row.CollectedCitizensOrgsVnd,
            row.OfficesExpected,
            row.OfficesReported,
            row.RefreshedAt,
            row is KpiYearRow { Months: < WholeYear } year ? year.Months : null
        );
    }

    /// <summary>A row by today's structure of offices: figures that were shared out need not be whole, and are shown rounded.</summary>
    public static KpiPoint Of(KpiCurrentRow row, int months) =>
        new(
            row.StatYear,
            months,
            row.OfficeCode,
            row.OfficeName,
            new KpiMeasure(
                "cases_",
                Whole(row.CasesAccepted),
                Whole(row.CasesToEnforce),
                Whole(row.CasesEnforceable),
                Whole(row.CasesCompleted),
                row.CasesCompletionRate,
                row.CasesTargetRate,
                row.CasesTargetGapPp,
                Whole(row.CasesCompletedChange),
                row.CasesCompletedChangePct,
                Whole(row.CasesBacklog),
                Whole(row.CasesEnforceableBacklog),
                row.CasesBacklogChangePct
            ),
            new KpiMeasure(
                "money_",
                Whole(row.MoneyAccepted),
                Whole(row.MoneyToEnforce),
                Whole(row.MoneyEnforceable),
                Whole(row.MoneyCompleted),
                row.MoneyCompletionRate,
                row.MoneyTargetRate,
                row.MoneyTargetGapPp,
                Whole(row.MoneyCompletedChange),
                row.MoneyCompletedChangePct,
                Whole(row.MoneyBacklog),
                Whole(row.MoneyEnforceableBacklog),
                row.MoneyBacklogChangePct
            ),
            Whole(row.CollectedStateBudgetVnd),
            Whole(row.CollectedCitizensOrgsVnd),
            row.OfficesExpected,
            row.OfficesReported,
            row.RefreshedAt,
            row is KpiOfficeYearCurrent { Months: < WholeYear } year ? year.Months : null,
            row.IsFictitious != 0
        );

    private static decimal? Whole(double? value) =>
        value is { } figure ? Math.Round((decimal)figure, 0, MidpointRounding.AwayFromZero) : null;
}
