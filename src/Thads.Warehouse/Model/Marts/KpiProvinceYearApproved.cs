using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_province_year_approved</c>: a statistical year of the province, of approved reports only.</summary>
[MartView("kpi_province_year_approved")]
[PrimaryKey(nameof(StatYear))]
public sealed class KpiProvinceYearApproved : KpiYearRow
{
    /// <summary>Offices that ended within the year and whose last approved figures are in the sums.</summary>
    public int OfficesEnded { get; set; }
}
