namespace Thads.Warehouse.Model.Marts;

/// <summary>KPI columns of the province by period.</summary>
public abstract class KpiProvincePeriodRow : KpiPeriodRow
{
    /// <summary>Offices that ended within the year and whose last figures are in the sums, since no successor's report holds them.</summary>
    public int OfficesEnded { get; set; }
}
