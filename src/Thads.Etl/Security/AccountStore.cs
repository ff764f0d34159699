using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>
/// Where ASP.NET Core Identity keeps accounts: in the warehouse's own database. Claims of accounts are not kept: each has one role, and it
/// stands on the account. Tokens are the secrets of second factors, and encrypted.
/// </summary>
internal sealed class AccountStore(
    WarehouseContext context,
    ProtectionKeys keys,
    IdentityErrorDescriber? describer = null
)
    : UserOnlyStore<Account, WarehouseContext, int, IdentityUserClaim<int>, AccountLogin, AccountToken>(
        context,
        describer
    )
{
    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) =>
        base.SetTokenAsync(
            user,
            loginProvider,
            name,
            value is null ? null : keys.Protect(Purpose(user, name), value),
            cancellationToken
        );

    public override async Task<string?> GetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept
            ? keys.Unprotect(Purpose(user, name), kept)
            : null;

    /// <summary>A secret that is moved to another account is worth nothing there.</summary>
    private static string Purpose(Account user, string name) =>
        FormattableString.Invariant($"account {user.Id} {name}");
}
