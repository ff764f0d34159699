using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Thads.Etl.Security;

namespace Thads.Etl.Portal.Account;

using Account = Thads.Warehouse.Model.Accounts.Account;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

/// <summary>
/// Signing in with the department's own identity provider. It says who somebody is; whether they have an account here, and what it may
/// do, an admin says: nobody gets an account by signing in.
/// </summary>
internal static class ExternalSignIn
{
    private const string Callback = "/account/external/done";

    public static void MapExternalSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/external", Challenge)
            .AllowAnonymous()
            .RequireRateLimiting(SecurityExtensions.SignInLimit);
        app.MapGet(Callback, DoneAsync).AllowAnonymous().RequireRateLimiting(SecurityExtensions.SignInLimit);
    }

    private static Results<ChallengeHttpResult, NotFound> Challenge(
        [FromForm] string? returnUrl,
        HttpContext http,
        SignInManager<Account> signIn,
        IOptions<SecurityOptions> options
    )
    {
        if (!options.Value.OpenIdConnect.IsConfigured)
        {
            return TypedResults.NotFound();
        }
        var back = Uri.EscapeDataString(PortalRedirect.Local(returnUrl));
        var properties = signIn.ConfigureExternalAuthenticationProperties(
            SecurityExtensions.OpenIdConnect,
            $"{http.Request.PathBase}{Callback}?returnUrl={back}"
        );
        return TypedResults.Challenge(properties, [SecurityExtensions.OpenIdConnect]);
    }

    private static async Task<RedirectHttpResult> DoneAsync(
        string? returnUrl,
        HttpContext http,
        SignInManager<Account> signIn,
        IOptions<SecurityOptions> options,
        SignInRecord record,
        CancellationToken cancellationToken
    )
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } login)
        {
            return PortalRedirect.To(http, "/account/sign-in", "NotSignedIn");
        }
        var account = await FindAsync(signIn.UserManager, login, options.Value.OpenIdConnect);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (account is null)
        {
            var name = login.Principal.FindFirstValue(options.Value.OpenIdConnect.UserNameClaim) ?? login.ProviderKey;
            await record.WriteAsync(http, name, SignInResult.Failed, cancellationToken, isTyped: false);
            return PortalRedirect.To(http, "/account/sign-in", "NotSignedInNoAccount");
        }
        var result = await signIn.ExternalLoginSignInAsync(
            login.LoginProvider,
            login.ProviderKey,
            isPersistent: false,
            bypassTwoFactor: true
        );
        await record.WriteAsync(http, account.UserName!, result, cancellationToken);
        return result.Succeeded
            ? PortalRedirect.To(http, PortalRedirect.Local(returnUrl))
            : PortalRedirect.To(http, "/account/sign-in", "NotSignedIn");
    }

    /// <summary>The account that the identity belongs to; at the first time, the one of the same name, which it then belongs to.</summary>
    private static async Task<Account?> FindAsync(
        UserManager<Account> users,
        ExternalLoginInfo login,
        OpenIdConnectSettings settings
    )
    {
        if (await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known)
        {
            return known;
        }
        if (
            login.Principal.FindFirstValue(settings.UserNameClaim) is not { Length: > 0 } name
            || await users.FindByNameAsync(name) is not { } account
        )
        {
            return null;
        }
        // Whoever signs in there sets no password here.
        account.MustChangePassword = false;
        return (await users.AddLoginAsync(account, login)).Succeeded ? account : null;
    }
}
