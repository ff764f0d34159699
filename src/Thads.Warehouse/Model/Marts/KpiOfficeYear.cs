using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for an office × statistical year, from its report at 12 months, or its last one where it ended within the year.</summary>
[Table("kpi_office_year", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
public sealed class KpiOfficeYear : KpiYearRow
{
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
}
