using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Portal.Account;

using Account = Thads.Warehouse.Model.Accounts.Account;

/// <summary>Signing out, changing one's password and language.</summary>
internal static class AccountActions
{
    public static void MapAccountActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/sign-out", SignOutAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/password/change", ChangePasswordAsync)
            .RequireAuthorization(Policies.SignedIn)
            .RequireRateLimiting(SecurityExtensions.SignInLimit);
        app.MapGet("/language/{culture}", SetLanguage).AllowAnonymous();
    }

    private static async Task<RedirectHttpResult> SignOutAsync(
        [FromForm] string? returnUrl,
        HttpContext http,
        SignInManager<Account> signIn,
        AuditTrail audit,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        await signIn.SignOutAsync();
        await audit.AppendAsync(
            viewer.Actor,
            new AuditEntry(AuditActions.SignedOut, $"account:{viewer.Actor.Name}"),
            cancellationToken
        );
        return PortalRedirect.To(http, "/account/sign-in", "SignedOut");
    }

    private static async Task<RedirectHttpResult> ChangePasswordAsync(
        [FromForm] string oldPassword,
        [FromForm] string newPassword,
        [FromForm] string again,
        HttpContext http,
        AccountRegister accounts,
        SignInThrottle throttle,
        SignInManager<Account> signIn,
        CancellationToken cancellationToken
    )
    {
        if (newPassword != again)
        {
            return PortalRedirect.To(http, PasswordChangeGuard.Page, "NotTheSameTwice");
        }
        var name = http.User.Identity!.Name!;
        var address = http.Connection.RemoteIpAddress;
        // Whoever sits down at somebody else's browser guesses no faster here than at the door.
        if (!await throttle.BeginAsync(name, address, cancellationToken))
        {
            return PortalRedirect.To(http, PasswordChangeGuard.Page, "NotYourPassword");
        }
        try
        {
            await accounts.ChangePasswordAsync(name, oldPassword, newPassword, http.Viewer().Actor, cancellationToken);
        }
        catch (AccountRefusedException e)
        {
            if (e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
            {
                return PortalRedirect.To(http, PasswordChangeGuard.Page, "NotYourPassword");
            }
            await throttle.ForgiveAsync(name, address, cancellationToken);
            return PortalRedirect.To(
                http,
                PasswordChangeGuard.Page,
                e.Code switch
                {
                    "PasswordIsCommon" => "NotACommonPassword",
                    "PasswordHoldsName" => "NotYourName",
                    _ => "NotAGoodPassword",
                }
            );
        }
        await throttle.ForgiveAsync(name, address, cancellationToken);
        // Every other session ends; this one goes on.
        await signIn.RefreshSignInAsync((await signIn.UserManager.FindByNameAsync(name))!);
        return PortalRedirect.To(http, "/", "PasswordChanged");
    }

    private static RedirectHttpResult SetLanguage(string culture, string? back, HttpContext http)
    {
        if (PortalHost.Cultures.Any(known => known.Name == culture))
        {
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    IsEssential = true,
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                }
            );
        }
        return PortalRedirect.To(http, PortalRedirect.Local($"/{back}"));
    }
}
