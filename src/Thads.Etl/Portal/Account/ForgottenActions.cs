using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Thads.Etl.Notices;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;

namespace Thads.Etl.Portal.Account;

/// <summary>A forgotten password by e-mail; ending one's own sessions; which letters one wants.</summary>
internal static class ForgottenActions
{
    public static void MapForgottenActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/forgotten/send", SendAsync)
            .AllowAnonymous()
            .RequireRateLimiting(SecurityExtensions.SignInLimit);
        app.MapPost("/account/reset/set", ResetAsync)
            .AllowAnonymous()
            .RequireRateLimiting(SecurityExtensions.SignInLimit);
        app.MapPost("/account/sessions/end", EndSessionsAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/notices", SetNoticesAsync).RequireAuthorization(Policies.SignedIn);
    }

    /// <summary>The answer is the same whether there is such an account or not.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> SendAsync(
        [FromForm] string userName,
        HttpContext http,
        PasswordResets resets,
        IOptionsMonitor<MailOptions> mail,
        CancellationToken cancellationToken
    )
    {
        if (!mail.CurrentValue.IsOn)
        {
            return TypedResults.NotFound();
        }
        await resets.RequestAsync(userName, Stranger(http), cancellationToken);
        return PortalRedirect.To(http, "/account/sign-in", "ResetLinkSent");
    }

    private static async Task<RedirectHttpResult> ResetAsync(
        [FromForm] string token,
        [FromForm] string newPassword,
        [FromForm] string again,
        HttpContext http,
        PasswordResets resets,
        CancellationToken cancellationToken
    )
    {
        var back = $"/account/reset?token={Uri.EscapeDataString(token)}";
        if (newPassword != again)
        {
            return PortalRedirect.To(http, back, "NotTheSameTwice");
        }
        try
        {
            await resets.ResetAsync(token, newPassword, Stranger(http), cancellationToken);
            return PortalRedirect.To(http, "/account/sign-in", "PasswordChanged");
        }
        catch (AccountRefusedException e)
        {
            return PortalRedirect.To(
                http,
                // Where another link is asked for, in place of a form that cannot work any more.
                e.Code == PasswordResets.NoToken
                    ? "/account/forgotten"
                    : back,
                e.Code switch
                {
                    PasswordResets.NoToken => "NotAResetLink",
                    "PasswordIsCommon" => "NotACommonPassword",
                    "PasswordHoldsName" => "NotYourName",
                    _ => "NotAGoodPassword",
                }
            );
        }
    }

    private static async Task<RedirectHttpResult> EndSessionsAsync(
        [FromForm] string? session,
        HttpContext http,
        AccountSessions sessions,
        CancellationToken cancellationToken
    )
    {
        var here = http.User.FindFirst(ThadsClaims.Session)?.Value;
        var ended = await sessions.EndAsync(
            http.Viewer().Actor,
            string.IsNullOrEmpty(session) ? null : session,
            here,
            cancellationToken
        );
        return PortalRedirect.To(http, "/account", ended > 0 ? "SessionEnded" : "NotASession");
    }

    private static async Task<RedirectHttpResult> SetNoticesAsync(
        IFormCollection form,
        HttpContext http,
        AccountRegister accounts,
        NoticeSubscriptions subscriptions,
        CancellationToken cancellationToken
    )
    {
        if (await accounts.FindAsync(http.Viewer().Actor.Name, cancellationToken) is not { } account)
        {
            return PortalRedirect.To(http, "/account", "NotKnown");
        }
        var kinds = form["wanted"]
            .Select(name => Enum.TryParse(name, out NoticeKind kind) ? kind : (NoticeKind?)null)
            .ToHashSet();
        await subscriptions.SetAsync(
            NoticeSubscriptions.Account(account.Id),
            NoticeSubscriptions.Kinds.Where(kind => !kinds.Contains(kind)).ToHashSet(),
            cancellationToken
        );
        return PortalRedirect.To(http, "/account", "Saved");
    }

    private static Actor Stranger(HttpContext http) =>
        new("anonymous", RemoteAddress: http.Connection.RemoteIpAddress?.ToString());
}
