using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_office_year_approved</c>: an office × statistical year, of approved reports only.</summary>
[MartView("kpi_office_year_approved")]
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
public sealed class KpiOfficeYearApproved : KpiYearRow
{
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
}
