using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>A secret of an account's second factor: encrypted with a key that is not in the database.</summary>
[Table("account_token", Schema = "etl")]
[PrimaryKey(nameof(UserId), nameof(LoginProvider), nameof(Name))]
public sealed class AccountToken : IdentityUserToken<int>;
