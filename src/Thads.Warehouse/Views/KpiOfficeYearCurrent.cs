using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Views;

/// <summary>A row of the view <c>mart.kpi_office_year_current</c>: an office of today's structure × statistical year.</summary>
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
[Comment("KPIs of the offices of today's structure by statistical year")]
public sealed class KpiOfficeYearCurrent : KpiCurrentRow;
