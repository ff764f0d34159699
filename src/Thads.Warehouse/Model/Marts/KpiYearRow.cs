namespace Thads.Warehouse.Model.Marts;

/// <summary>KPI columns of the marts by year: the report at 12 months, or the last one of whoever ended within the year.</summary>
public abstract class KpiYearRow : KpiRow
{
    /// <summary>The months that the row reports on: 12, or fewer where it ended within the year.</summary>
    public int Months { get; set; }

    /// <summary>Whether the office, or every office of the province, had ended by the end of the statistical year.</summary>
    public bool IsEnded { get; set; }
}
