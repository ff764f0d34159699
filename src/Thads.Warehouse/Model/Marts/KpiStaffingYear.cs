using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for an office × statistical year, from its newest staff list of the year.</summary>
[Table("kpi_staffing_year", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
public sealed class KpiStaffingYear : KpiStaffingRow
{
    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the list's period's end.</summary>
    public required string OfficeName { get; set; }
}
