using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Thads.Etl.Security;

/// <summary>
/// Begins a session with each sign-in, ends it when somebody signs out, and asks at each request whether it still holds. Under <c>/api</c>
/// who is not let in is answered by a problem and not led to a page.
/// </summary>
internal sealed class SessionCookieEvents(AccountSessions sessions, IOptions<IdentityOptions> identity)
    : CookieAuthenticationEvents
{
    private readonly ClaimsIdentityOptions claims = identity.Value.ClaimsIdentity;

    public override async Task SigningIn(CookieSigningInContext context)
    {
        await EndAsync(context.HttpContext, context.HttpContext.User);
        var signedIn = (ClaimsIdentity)context.Principal!.Identity!;
        var accountId = int.Parse(signedIn.FindFirst(claims.UserIdClaimType)!.Value, CultureInfo.InvariantCulture);
        signedIn.AddClaim(
            new Claim(
                ThadsClaims.Session,
                await sessions.StartAsync(
                    accountId,
                    context.HttpContext.Connection.RemoteIpAddress?.ToString(),
                    context.HttpContext.Request.Headers.UserAgent.ToString(),
                    context.HttpContext.RequestAborted
                )
            )
        );
    }

    /// <summary>Whoever was told that he has signed out has, even where he did not wait for the answer.</summary>
    public override Task SigningOut(CookieSigningOutContext context) =>
        EndAsync(context.HttpContext, context.HttpContext.User);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var session = context.Principal?.FindFirstValue(ThadsClaims.Session);
        var stamp = context.Principal?.FindFirstValue(claims.SecurityStampClaimType);
        if (
            session is not null
            && stamp is not null
            && await sessions.HoldsAsync(session, stamp, context.HttpContext.RequestAborted)
        )
        {
            return;
        }
        await EndAsync(context.HttpContext, context.Principal);
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        IsApi(context)
            ? context.HttpContext.ChallengeAsync(ApiKeyAuthenticationHandler.SchemeName)
            : base.RedirectToLogin(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        IsApi(context)
            ? context.HttpContext.ForbidAsync(ApiKeyAuthenticationHandler.SchemeName)
            : base.RedirectToAccessDenied(context);

    private Task EndAsync(HttpContext http, ClaimsPrincipal? whose) =>
        whose?.FindFirstValue(ThadsClaims.Session) is { } session
            ? sessions.EndAsync(session, CancellationToken.None)
            : Task.CompletedTask;

    private static bool IsApi(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Request.Path.StartsWithSegments("/api");
}
