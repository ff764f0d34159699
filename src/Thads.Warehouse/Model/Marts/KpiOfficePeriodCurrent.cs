using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_office_period_current</c>: an office of today's structure × period.</summary>
[MartView("kpi_office_period_current")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode))]
public sealed class KpiOfficePeriodCurrent : KpiCurrentRow
{
    public int Months { get; init; }
    public double? CasesProgressTarget { get; init; }
    public double? CasesProgressGapPp { get; init; }
    public double? MoneyProgressTarget { get; init; }
    public double? MoneyProgressGapPp { get; init; }
}
