using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>A period that is closed: nothing can be loaded into it until it is opened again.</summary>
[Table("period_lock", Schema = "etl")]
[PrimaryKey(nameof(PeriodKey))]
public sealed class PeriodLock
{
    public int PeriodKey { get; set; }
    public required string LockedBy { get; set; }
    public DateTime LockedAt { get; set; }
}
