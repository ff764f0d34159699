using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Marts;

namespace Thads.Warehouse.Views;

/// <summary>A row of the view <c>mart.kpi_province_period_approved</c>: a period of the province, of approved reports only.</summary>
[PrimaryKey(nameof(StatYear), nameof(Months))]
public sealed class KpiProvincePeriodApproved : KpiPeriodRow
{
    /// <summary>Offices that ended within the year and whose last approved figures are in the sums.</summary>
    public int OfficesEnded { get; set; }
}
