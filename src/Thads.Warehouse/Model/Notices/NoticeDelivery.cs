using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Notices;

/// <summary>A notice on its way to one address: once, whoever it belongs to. Kept when it has arrived.</summary>
[Table("notice_delivery", Schema = "etl")]
[PrimaryKey(nameof(EventKey), nameof(Address))]
[Index(nameof(State), nameof(NextAttemptAt))]
public sealed class NoticeDelivery
{
    [MaxLength(100)]
    public required string EventKey { get; set; }

    /// <summary>In small letters.</summary>
    [MaxLength(300)]
    public required string Address { get; set; }

    /// <summary>Who refuses such notices by it: <c>account:5</c>, or <c>mail:</c> and the address of an office.</summary>
    public required string Subscriber { get; set; }
    public DeliveryState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next (UTC), while it waits.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>The process that tried it last.</summary>
    public string? Worker { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? SentAt { get; set; }

    /// <summary>Why the last try failed.</summary>
    [MaxLength(4000)]
    public string? Fault { get; set; }
}
