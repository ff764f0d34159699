namespace Thads.Warehouse.Views;

/// <summary>A row of the view <c>mart.kpi_office_year_current</c>: an office of today's structure × statistical year.</summary>
public sealed class KpiOfficeYearCurrent : KpiCurrentRow;
