using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Administration;

/// <summary>A day on which the province's calendar differs from the one that ships: a day off, or one worked in its stead.</summary>
[MasterData]
[Table("calendar_day", Schema = "etl")]
[PrimaryKey(nameof(DateKey))]
public sealed class CalendarDay
{
    public int DateKey { get; set; }

    /// <summary>A weekend that is worked is false on purpose: days are swapped by decree.</summary>
    public bool IsDayOff { get; set; }
    public required string Reason { get; set; }
    public required string ChangedBy { get; set; }
    public DateTime ChangedAt { get; set; }
}
