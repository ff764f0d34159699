using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>
/// Somebody asked for a new password by e-mail, under a name that there is or is not. The token is not kept: it is made from this row with a
/// key that is not in the database.
/// </summary>
[Table("password_reset", Schema = "etl")]
[PrimaryKey(nameof(ResetId))]
[Index(nameof(NameHash), nameof(RequestedAt))]
public sealed class PasswordReset
{
    /// <summary>128 random bits in hexadecimal.</summary>
    [MaxLength(32)]
    public required string ResetId { get; set; }

    /// <summary>A keyed hash of what was typed as a name.</summary>
    [MaxLength(64)]
    public required string NameHash { get; set; }

    /// <summary>Whose password it is; null where nobody has the name, or he has no address.</summary>
    public int? AccountId { get; set; }
    public DateTime RequestedAt { get; set; }
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was used; null until then.</summary>
    public DateTime? UsedAt { get; set; }
}
