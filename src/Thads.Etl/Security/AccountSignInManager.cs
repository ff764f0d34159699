using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>
/// Identity's own, but that every try costs one hash: for names that there are not, accounts without a password, and disabled ones too.
/// Whoever measures the answers learns no name.
/// </summary>
internal sealed class AccountSignInManager(
    UserManager<Account> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    DecoyPassword decoy
) : SignInManager<Account>(users, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>Wrong passwords lock no account out: <see cref="SignInThrottle"/> makes whoever tries them wait.</summary>
    public override async Task<SignInResult> PasswordSignInAsync(
        string userName,
        string password,
        bool isPersistent,
        bool lockoutOnFailure
    )
    {
        var account = await UserManager.FindByNameAsync(userName);
        if (account?.PasswordHash is null)
        {
            UserManager.PasswordHasher.VerifyHashedPassword(DecoyPassword.Nobody, decoy.Hash, password);
            return SignInResult.Failed;
        }
        if (!await UserManager.CheckPasswordAsync(account, password))
        {
            return SignInResult.Failed;
        }
        return await PreSignInCheck(account) ?? await SignInOrTwoFactorAsync(account, isPersistent);
    }
}
