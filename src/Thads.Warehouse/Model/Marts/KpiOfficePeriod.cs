using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for an office × period.</summary>
[Table("kpi_office_period", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode))]
public sealed class KpiOfficePeriod : KpiPeriodRow
{
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
}
