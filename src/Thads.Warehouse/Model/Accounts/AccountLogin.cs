using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>An identity at an OpenID Connect provider that signs in as an account.</summary>
[Table("account_login", Schema = "etl")]
[PrimaryKey(nameof(LoginProvider), nameof(ProviderKey))]
public sealed class AccountLogin : IdentityUserLogin<int>;
