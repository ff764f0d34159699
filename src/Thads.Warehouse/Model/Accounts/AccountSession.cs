using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>A sign-in that still holds. A cookie without its session is worth nothing, whoever has copied it.</summary>
[Table("account_session", Schema = "etl")]
[PrimaryKey(nameof(SessionHash))]
[Index(nameof(AccountId))]
public sealed class AccountSession
{
    /// <summary>SHA-256 of what the cookie says: whoever reads the table cannot make a cookie of it.</summary>
    public required string SessionHash { get; set; }
    public int AccountId { get; set; }
    public DateTime StartedAt { get; set; }

    /// <summary>When it ends, however much it is used.</summary>
    public DateTime EndsAt { get; set; }

    /// <summary>Where it was signed in from; null where that is not known.</summary>
    public string? RemoteAddress { get; set; }

    /// <summary>What the browser calls itself, shortened; null where it says nothing.</summary>
    public string? Browser { get; set; }
}
