using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Portal.Admin;
using Thads.Etl.Security;

namespace Thads.Etl.Portal.Account;

using Account = Thads.Warehouse.Model.Accounts.Account;

/// <summary>Adding and removing one's own second factor.</summary>
internal static class SecondFactorActions
{
    public static void MapSecondFactorActions(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup(SecondFactorGuard.Page)
            .RequireAuthorization(Policies.SignedIn)
            .RequireRateLimiting(SecurityExtensions.SignInLimit);
        own.MapPost("/begin", BeginAsync);
        own.MapPost("/confirm", ConfirmAsync);
        own.MapPost("/codes", RenewCodesAsync);
        own.MapPost("/remove", RemoveAsync);
    }

    private static async Task<RedirectHttpResult> BeginAsync(
        HttpContext http,
        SecondFactors factors,
        SignInManager<Account> signIn,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await factors.BeginAsync(Name(http), cancellationToken);
        }
        catch (AccountRefusedException)
        {
            return Back(http, "NotChanged");
        }
        await signIn.RefreshSignInAsync(await FindAsync(http, signIn));
        return Back(http);
    }

    private static async Task<RedirectHttpResult> ConfirmAsync(
        [FromForm] string code,
        HttpContext http,
        SecondFactors factors,
        SignInManager<Account> signIn,
        OneTimeSecrets secrets,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var codes = await factors.ConfirmAsync(
                Name(http),
                SecondFactors.Typed(code),
                http.Viewer().Actor,
                cancellationToken
            );
            secrets.Put(http, string.Join(' ', codes));
        }
        catch (AccountRefusedException)
        {
            return Back(http, "NotACode");
        }
        // He has just shown both: from now on he is signed in with both.
        await signIn.SignInWithClaimsAsync(
            await FindAsync(http, signIn),
            isPersistent: false,
            [new Claim(ThadsClaims.Method, "mfa")]
        );
        return Back(http, "SecondFactorCreated");
    }

    private static async Task<RedirectHttpResult> RenewCodesAsync(
        [FromForm] string password,
        HttpContext http,
        SecondFactors factors,
        SignInThrottle throttle,
        OneTimeSecrets secrets,
        CancellationToken cancellationToken
    ) =>
        await WithPasswordAsync(
            http,
            throttle,
            async () =>
            {
                var codes = await factors.RenewCodesAsync(Name(http), password, http.Viewer().Actor, cancellationToken);
                secrets.Put(http, string.Join(' ', codes));
                return "CodesCreated";
            },
            cancellationToken
        );

    private static async Task<RedirectHttpResult> RemoveAsync(
        [FromForm] string password,
        HttpContext http,
        SecondFactors factors,
        SignInThrottle throttle,
        SignInManager<Account> signIn,
        CancellationToken cancellationToken
    ) =>
        await WithPasswordAsync(
            http,
            throttle,
            async () =>
            {
                await factors.RemoveAsync(Name(http), password, http.Viewer().Actor, cancellationToken);
                await signIn.SignInWithClaimsAsync(
                    await FindAsync(http, signIn),
                    isPersistent: false,
                    [new Claim(ThadsClaims.Method, "pwd")]
                );
                return "SecondFactorRevoked";
            },
            cancellationToken
        );

    /// <summary>Whoever sits down at somebody else's browser guesses the password no faster here than at the door.</summary>
    private static async Task<RedirectHttpResult> WithPasswordAsync(
        HttpContext http,
        SignInThrottle throttle,
        Func<Task<string>> act,
        CancellationToken cancellationToken
    )
    {
        var address = http.Connection.RemoteIpAddress;
        if (!await throttle.BeginAsync(Name(http), address, cancellationToken))
        {
            return Back(http, "NotYourPassword");
        }
        try
        {
            var message = await act();
            await throttle.ForgiveAsync(Name(http), address, cancellationToken);
            return Back(http, message);
        }
        catch (AccountRefusedException e)
        {
            return Back(
                http,
                e.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "NotYourPassword" : "NotChanged"
            );
        }
    }

    private static string Name(HttpContext http) => http.User.Identity!.Name!;

    private static async Task<Account> FindAsync(HttpContext http, SignInManager<Account> signIn) =>
        (await signIn.UserManager.FindByNameAsync(Name(http)))!;

    private static RedirectHttpResult Back(HttpContext http, string? message = null) =>
        PortalRedirect.To(http, SecondFactorGuard.Page, message);
}
