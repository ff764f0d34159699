using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>Someone who may sign in to the portal. ASP.NET Core Identity keeps it; telephone numbers are not kept.</summary>
[Table("account", Schema = "etl")]
[PrimaryKey(nameof(Id))]
[Index(nameof(NormalizedUserName), IsUnique = true)]
[Index(nameof(NormalizedEmail))]
public sealed class Account : IdentityUser<int>
{
    public required string DisplayName { get; set; }
    public AccountRole Role { get; set; }

    /// <summary>The office whose submissions the account sends and sees; null unless its role is <see cref="AccountRole.District"/>.</summary>
    public string? OfficeCode { get; set; }

    /// <summary>Whether the account may no longer sign in. It is kept, since what it did names it.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Whether the password was set by somebody else, and must be changed before anything else is done.</summary>
    public bool MustChangePassword { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? LastSignInAt { get; set; }
}
