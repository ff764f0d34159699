using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>
/// Something that somebody did. Each event's hash covers the one before and is made with a key that is kept elsewhere, so that none can be
/// changed or taken out unseen.
/// </summary>
[Table("audit_event", Schema = "etl")]
[PrimaryKey(nameof(EventId))]
[Index(nameof(OccurredAt))]
public sealed class AuditEvent
{
    /// <summary>Counts up from 1 without gaps.</summary>
    public int EventId { get; set; }
    public DateTime OccurredAt { get; set; }

    /// <summary>Who: an account, a key, a user of the command line, or the system.</summary>
    public required string Actor { get; set; }

    /// <summary>What was done: a stable code such as <c>submission.approved</c>.</summary>
    public required string Action { get; set; }

    /// <summary>To what: <c>submission:17</c>, <c>account:lan</c>.</summary>
    public string? Subject { get; set; }

    /// <summary>The office it concerns.</summary>
    public string? OfficeCode { get; set; }

    /// <summary>What else there is to know, as a JSON object; never personal data of parties.</summary>
    public string? Detail { get; set; }

    /// <summary>The network address it came from.</summary>
    public string? RemoteAddress { get; set; }

    /// <summary>The hash of the event before; 64 zeros on the first.</summary>
    public required string PreviousHash { get; set; }

    /// <summary>Names the key that the hash was made with; the key itself is not in the database.</summary>
    public required string KeyId { get; set; }

    /// <summary>HMAC-SHA-256 over every other column.</summary>
    public required string Hash { get; set; }
}
