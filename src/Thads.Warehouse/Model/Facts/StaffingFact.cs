using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for a member of staff of an office at a period’s end. Count rows for the headcount.</summary>
[Table("fact_staffing", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(StaffKey), IsUnique = true)]
public sealed class StaffingFact : Fact
{
    [References<StaffDimension>]
    public long StaffKey { get; set; }

    /// <summary>Biên chế được giao of the office, in persons: the same on each of its rows, so take the maximum, never the sum.</summary>
    public int OfficeQuota { get; set; }
}
