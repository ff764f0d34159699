using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_province_period_approved</c>: a period of the province, of approved reports only.</summary>
[MartView("kpi_province_period_approved")]
[PrimaryKey(nameof(StatYear), nameof(Months))]
public sealed class KpiProvincePeriodApproved : KpiProvincePeriodRow;
