using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Administration;

/// <summary>A deadline that the province set for a period in place of the regime's.</summary>
[MasterData]
[Table("period_deadline", Schema = "etl")]
[PrimaryKey(nameof(PeriodKey))]
public sealed class PeriodDeadline
{
    public int PeriodKey { get; set; }

    /// <summary>The last day in time, on Vietnam's clock.</summary>
    public DateOnly LastDay { get; set; }
    public required string Reason { get; set; }
    public required string ChangedBy { get; set; }
    public DateTime ChangedAt { get; set; }
}
