using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for a statistical year: the staff of all offices that have sent a list.</summary>
[Table("kpi_province_staffing_year", Schema = "mart")]
[PrimaryKey(nameof(StatYear))]
public sealed class KpiProvinceStaffingYear : KpiStaffingRow
{
    /// <summary>How many offices have sent a list.</summary>
    public int OfficesReported { get; set; }
}
