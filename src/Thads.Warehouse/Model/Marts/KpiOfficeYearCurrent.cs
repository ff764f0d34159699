using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_office_year_current</c>: an office of today's structure × statistical year.</summary>
[MartView("kpi_office_year_current")]
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
public sealed class KpiOfficeYearCurrent : KpiCurrentRow
{
    /// <summary>The months that the row reports on: 12, or fewer where the office ended within the year.</summary>
    public int Months { get; init; }

    /// <summary>Whether the office had ended by the end of the statistical year.</summary>
    public bool IsEnded { get; init; }
}
