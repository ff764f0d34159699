using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Security;

namespace Thads.Etl.Portal.Account;

using Account = Thads.Warehouse.Model.Accounts.Account;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

/// <summary>Signing in with a password, and with a second factor where the account has one.</summary>
internal static class SignInActions
{
    private const string SignInPage = "/account/sign-in";

    public static void MapSignInActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/session", SignInAsync)
            .AllowAnonymous()
            .RequireRateLimiting(SecurityExtensions.SignInLimit);
        app.MapPost("/account/session/code", CodeAsync)
            .AllowAnonymous()
            .RequireRateLimiting(SecurityExtensions.SignInLimit);
    }

    /// <summary>Whatever is wrong, the answer is the same: name, password, a wait, or an account that is disabled.</summary>
    private static async Task<RedirectHttpResult> SignInAsync(
        [FromForm] string userName,
        [FromForm] string password,
        [FromForm] string? returnUrl,
        HttpContext http,
        SignInManager<Account> signIn,
        SignInThrottle throttle,
        SignInRecord record,
        CancellationToken cancellationToken
    )
    {
        var name = userName.Trim();
        var address = http.Connection.RemoteIpAddress;
        var back = PortalRedirect.Local(returnUrl);
        var result = SignInResult.LockedOut;
        if (await throttle.BeginAsync(name, address, cancellationToken))
        {
            result = await signIn.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: false);
        }
        if (result.RequiresTwoFactor)
        {
            return PortalRedirect.To(http, $"/account/code?returnUrl={Uri.EscapeDataString(back)}");
        }
        await record.WriteAsync(http, name, result, cancellationToken);
        if (result.Succeeded)
        {
            await throttle.ForgiveAsync(name, address, cancellationToken);
            return PortalRedirect.To(http, back);
        }
        return PortalRedirect.To(http, $"{SignInPage}?returnUrl={Uri.EscapeDataString(back)}", "NotSignedIn");
    }

    /// <summary>Takes a code of the app, or a recovery code, from whoever has just given the right password.</summary>
    private static async Task<RedirectHttpResult> CodeAsync(
        [FromForm] string code,
        [FromForm] string? returnUrl,
        HttpContext http,
        SignInManager<Account> signIn,
        SignInThrottle throttle,
        SignInRecord record,
        CancellationToken cancellationToken
    )
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return PortalRedirect.To(http, SignInPage, "NotSignedIn");
        }
        var name = account.UserName!;
        var back = PortalRedirect.Local(returnUrl);
        var typed = SecondFactors.Typed(code);
        var result = SecondFactors.IsOfApp(typed)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(typed);
        await record.WriteAsync(http, name, result, cancellationToken);
        if (result.Succeeded)
        {
            await throttle.ForgiveAsync(name, http.Connection.RemoteIpAddress, cancellationToken);
            return PortalRedirect.To(http, back);
        }
        return PortalRedirect.To(http, $"/account/code?returnUrl={Uri.EscapeDataString(back)}", "NotACode");
    }
}
