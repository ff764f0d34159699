using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for a statistical year of the province, from its reports at 12 months.</summary>
[Table("kpi_province_year", Schema = "mart")]
[PrimaryKey(nameof(StatYear))]
public sealed class KpiProvinceYear : KpiYearRow
{
    /// <summary>Offices that ended within the year and whose last figures are in the sums, since no successor's report holds them.</summary>
    public int OfficesEnded { get; set; }
}
