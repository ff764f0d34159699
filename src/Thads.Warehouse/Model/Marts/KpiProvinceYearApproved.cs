using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_province_year_approved</c>: a statistical year of the province, of approved reports only.</summary>
[PrimaryKey(nameof(StatYear))]
public sealed class KpiProvinceYearApproved : KpiRow;
