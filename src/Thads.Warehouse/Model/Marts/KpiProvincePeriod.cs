using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for a period of the province.</summary>
[Table("kpi_province_period", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(Months))]
public sealed class KpiProvincePeriod : KpiPeriodRow
{
    /// <summary>Offices that ended within the year and whose last figures are in the sums, since no successor's report holds them.</summary>
    public int OfficesEnded { get; set; }
}
