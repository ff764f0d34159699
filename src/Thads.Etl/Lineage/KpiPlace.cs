namespace Thads.Etl.Lineage;

/// <summary>A row of the KPI marts: of the province or of an office, for a whole year or for its first months.</summary>
/// <param name="StatYear">The statistical year.</param>
/// <param name="Months">1 to 12; null for the marts by year, which are the reports at 12 months.</param>
/// <param name="OfficeCode">The office; null for the province.</param>
public sealed record KpiPlace(int StatYear, int? Months, string? OfficeCode)
{
    /// <summary>A mart of officers, staff or lists, such as <c>kpi_staffing_year</c>; null for the marts of results.</summary>
    public string? Mart { get; init; }

    /// <summary>Whom or what the row is of, as <c>kpi_lineage_detail.member_code</c> says it; null for all together.</summary>
    public string? Member { get; init; }

    public int MonthsReported => Months ?? 12;
}
