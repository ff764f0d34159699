using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_office_period_approved</c>: an office × period, of approved reports only.</summary>
[MartView("kpi_office_period_approved")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode))]
public sealed class KpiOfficePeriodApproved : KpiPeriodRow
{
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
}
