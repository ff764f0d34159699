using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_office_latest</c>: the newest report of an office in force.</summary>
[MartView("kpi_office_latest")]
[PrimaryKey(nameof(OfficeCode))]
public sealed class KpiOfficeLatest : KpiPeriodRow
{
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }

    /// <summary>Whether it is of the newest period that any office has reported on: only such rows add up.</summary>
    public bool IsLatest { get; set; }
}
