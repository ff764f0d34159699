using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Notices;
using Thads.Etl.Security;
using Thads.Etl.Submissions;

namespace Thads.Etl.Portal.Notices;

/// <summary>Reading notices, stopping letters, and asking offices for what they miss.</summary>
internal static class NoticeActions
{
    public static void MapNoticeActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/notices/seen", SeeAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/notices/stop/do", StopAsync).AllowAnonymous().RequireRateLimiting(SecurityExtensions.SignInLimit);
        app.MapPost("/board/remind", RemindAsync).RequireAuthorization(Policies.Review);
        app.MapPost("/admin/notices/addresses", SetAddressesAsync).RequireAuthorization(Policies.Administer);
        app.MapPost("/admin/notices/again", SendAgainAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<RedirectHttpResult> SeeAsync(
        [FromForm] long until,
        HttpContext http,
        NoticeReader notices,
        CancellationToken cancellationToken
    )
    {
        if (until < DateTime.MinValue.Ticks || until > DateTime.MaxValue.Ticks)
        {
            return PortalRedirect.To(http, "/notices", "NotKnown");
        }
        await notices.SeeAsync(http.Viewer(), new DateTime(until, DateTimeKind.Utc), cancellationToken);
        return PortalRedirect.To(http, "/notices");
    }

    private static async Task<RedirectHttpResult> StopAsync(
        [FromForm] string token,
        HttpContext http,
        NoticeSubscriptions subscriptions,
        CancellationToken cancellationToken
    )
    {
        if (subscriptions.Read(token) is not var (subscriber, kind))
        {
            return PortalRedirect.To(http, "/notices/stop", "NotStopped");
        }
        await subscriptions.StopAsync(subscriber, kind, cancellationToken);
        return PortalRedirect.To(http, $"/notices/stop?token={Uri.EscapeDataString(token)}", "Stopped");
    }

    private static async Task<RedirectHttpResult> RemindAsync(
        [FromForm] string period,
        [FromForm] string? office,
        [FromForm] string? returnUrl,
        HttpContext http,
        Reminders reminders,
        CancellationToken cancellationToken
    )
    {
        var asked = await reminders.SendAsync(
            DeclaredTargets.ParsePeriod(period),
            string.IsNullOrEmpty(office) ? null : office,
            http.Viewer().Actor,
            cancellationToken
        );
        return PortalRedirect.To(
            http,
            returnUrl is null ? $"/board?period={Uri.EscapeDataString(period)}" : PortalRedirect.Local(returnUrl),
            asked > 0 ? "Reminded" : "NotReminded"
        );
    }

    private static async Task<RedirectHttpResult> SetAddressesAsync(
        [FromForm] string office,
        [FromForm] string? addresses,
        HttpContext http,
        OfficeAddressBook book,
        CancellationToken cancellationToken
    ) =>
        PortalRedirect.To(
            http,
            "/admin/notices",
            await book.SetAsync(office, addresses, http.Viewer().Actor, cancellationToken) ? "Saved" : "NotAnAddress"
        );

    private static async Task<RedirectHttpResult> SendAgainAsync(
        [FromForm] string key,
        [FromForm] string address,
        HttpContext http,
        DeliveryRegister deliveries,
        CancellationToken cancellationToken
    ) =>
        PortalRedirect.To(
            http,
            "/admin/notices",
            await deliveries.SendAgainAsync(key, address, http.Viewer().Actor, cancellationToken)
                ? "LetterAgain"
                : "NotChanged"
        );
}
