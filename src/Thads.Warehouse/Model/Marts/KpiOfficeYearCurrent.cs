using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_office_year_current</c>: an office of today's structure × statistical year.</summary>
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
public sealed class KpiOfficeYearCurrent : KpiCurrentRow;
