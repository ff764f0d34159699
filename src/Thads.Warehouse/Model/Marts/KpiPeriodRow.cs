namespace Thads.Warehouse.Model.Marts;

/// <summary>KPI columns of the marts by period: the months, and the target in proportion to them (target × months / 12).</summary>
public abstract class KpiPeriodRow : KpiRow
{
    public int Months { get; set; }
    public double? CasesProgressTarget { get; set; }
    public double? CasesProgressGapPp { get; set; }
    public double? MoneyProgressTarget { get; set; }
    public double? MoneyProgressGapPp { get; set; }
}
