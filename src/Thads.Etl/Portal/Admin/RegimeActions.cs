using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Jobs;
using Thads.Etl.Security;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Regimes;

namespace Thads.Etl.Portal.Admin;

/// <summary>Circulars with their deadlines and owed forms: for the province and admins.</summary>
internal static class RegimeActions
{
    private const string Page = "/admin/regimes";

    public static void MapRegimeActions(this IEndpointRouteBuilder app)
    {
        var regimes = app.MapGroup(Page).RequireAuthorization(Policies.Review);
        regimes.MapPost(
            "/add",
            async (IFormCollection said, HttpContext http, RegimeRegister register, CancellationToken token) =>
                Tell(
                    http,
                    Page,
                    Read(said) is { } regime
                        ? await register.AddAsync(regime, http.Viewer().Actor, token)
                        : RegimeOutcome.DatesInvalid
                )
        );
        regimes.MapPost(
            "/amend",
            async (IFormCollection said, HttpContext http, RegimeRegister register, CancellationToken token) =>
                Tell(
                    http,
                    PageOf(said["code"]),
                    Read(said) is { } regime
                        ? await register.AmendAsync(regime, http.Viewer().Actor, token)
                        : RegimeOutcome.DatesInvalid
                )
        );
        regimes.MapPost(
            "/end",
            async (
                [FromForm] string code,
                [FromForm] WrittenDay lastDay,
                [FromForm] string reason,
                HttpContext http,
                RegimeRegister register,
                CancellationToken token
            ) =>
                Tell(http, PageOf(code), await register.EndAsync(code, lastDay.Day, reason, http.Viewer().Actor, token))
        );
        regimes.MapPost(
            "/deadline",
            async (
                [FromForm] string code,
                [FromForm] int days,
                [FromForm] bool countsWorkingDays,
                [FromForm] string source,
                HttpContext http,
                ProvinceCalendar calendar,
                CancellationToken token
            ) =>
                CalendarActions.Tell(
                    http,
                    Page,
                    await calendar.SetRegimeDeadlineAsync(
                        code,
                        days,
                        countsWorkingDays,
                        source,
                        http.Viewer().Actor,
                        token
                    )
                )
        );
        regimes.MapPost(
            "/owed",
            async (
                [FromForm] string code,
                [FromForm] bool isOwed,
                HttpContext http,
                ProvinceCalendar calendar,
                CancellationToken token
            ) => CalendarActions.Tell(http, Page, await calendar.SetOwedAsync(code, isOwed, http.Viewer().Actor, token))
        );
    }

    /// <summary>Null where a day or a number is none.</summary>
    private static RegimeDefinition? Read(IFormCollection said)
    {
        var to = said["to"].ToString();
        return
            Day(said["from"]) is { } from
            && (to.Length == 0 || Day(to) is not null)
            && int.TryParse(said["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? new RegimeDefinition(
                said["code"].ToString(),
                said["title"].ToString(),
                from,
                Day(to),
                days,
                said["countsWorkingDays"] == "true",
                said["source"].ToString(),
                [.. said["owed"].OfType<string>()]
            )
            : null;
    }

    private static DateOnly? Day(string? text) =>
        WrittenDay.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day.Day : null;

    private static string PageOf(string? code) => $"{Page}/{Uri.EscapeDataString(code ?? "")}";

    private static RedirectHttpResult Tell(HttpContext http, string page, RegimeOutcome outcome)
    {
        if (outcome == RegimeOutcome.Changed)
        {
            // What is owed and when may have changed: the timeliness mart is not left to the sweep.
            http.RequestServices.GetRequiredService<MartRefreshQueue>().Request();
        }
        return PortalRedirect.To(
            http,
            outcome == RegimeOutcome.Unknown ? Page : page,
            outcome switch
            {
                RegimeOutcome.Changed => "Saved",
                RegimeOutcome.Unchanged => "NotChanged",
                RegimeOutcome.Known => "NotRegimeNew",
                RegimeOutcome.CodeInvalid or RegimeOutcome.TitleMissing => "NotRegimeNamed",
                RegimeOutcome.DatesInvalid => "NotRegimeDates",
                RegimeOutcome.SameBeginning => "NotRegimeBeginning",
                RegimeOutcome.DeadlineOutOfRange => "NotADeadline",
                RegimeOutcome.ReasonMissing => "NotReviewedReason",
                _ => "NotKnown",
            }
        );
    }
}
