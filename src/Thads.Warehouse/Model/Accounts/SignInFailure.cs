using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>Sign-ins that somebody at one address tried under one name without success, whether there is such an account or not.</summary>
[Table("sign_in_failure", Schema = "etl")]
[PrimaryKey(nameof(NameHash), nameof(AddressHash))]
[Index(nameof(LastFailedAt))]
public sealed class SignInFailure
{
    /// <summary>A keyed hash of the name: what was typed as a name may be somebody's password.</summary>
    public required string NameHash { get; set; }

    /// <summary>A keyed hash of the network address.</summary>
    public required string AddressHash { get; set; }

    /// <summary>How many since the last success.</summary>
    public int Failures { get; set; }
    public DateTime LastFailedAt { get; set; }

    /// <summary>Until when no further try is looked at.</summary>
    public DateTime WaitsUntil { get; set; }
}
