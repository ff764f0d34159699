using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Jobs;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Portal.Admin;

/// <summary>Periods, deadlines and the calendar; recurring jobs.</summary>
internal static class CalendarActions
{
    public static void MapCalendarActions(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/admin").RequireAuthorization(Policies.Administer);
        admin.MapPost(
            "/periods/lock",
            async ([FromForm] int periodKey, HttpContext http, PeriodLocks locks, CancellationToken token) =>
                Tell(http, Periods(periodKey), await locks.LockAsync(periodKey, http.Viewer().Actor, token))
        );
        admin.MapPost(
            "/periods/unlock",
            async ([FromForm] int periodKey, HttpContext http, PeriodLocks locks, CancellationToken token) =>
                Tell(http, Periods(periodKey), await locks.UnlockAsync(periodKey, http.Viewer().Actor, token))
        );
        admin.MapPost(
            "/periods/deadline",
            async (
                [FromForm] int periodKey,
                [FromForm] WrittenDay lastDay,
                [FromForm] string reason,
                HttpContext http,
                ProvinceCalendar calendar,
                CancellationToken token
            ) =>
                Tell(
                    http,
                    Periods(periodKey),
                    await calendar.SetDeadlineAsync(periodKey, lastDay.Day, reason, http.Viewer().Actor, token)
                )
        );
        admin.MapPost(
            "/periods/deadline/remove",
            async ([FromForm] int periodKey, HttpContext http, ProvinceCalendar calendar, CancellationToken token) =>
                Tell(
                    http,
                    Periods(periodKey),
                    await calendar.RemoveDeadlineAsync(periodKey, http.Viewer().Actor, token)
                )
        );
        admin.MapPost(
            "/calendar/set",
            async (
                [FromForm] WrittenDay day,
                [FromForm] bool isDayOff,
                [FromForm] string reason,
                HttpContext http,
                ProvinceCalendar calendar,
                CancellationToken token
            ) =>
                Tell(
                    http,
                    $"/admin/calendar?year={day.Day.Year}",
                    await calendar.SetDayAsync(day.Day, isDayOff, reason, http.Viewer().Actor, token)
                )
        );
        admin.MapPost(
            "/calendar/remove",
            async ([FromForm] WrittenDay day, HttpContext http, ProvinceCalendar calendar, CancellationToken token) =>
                Tell(
                    http,
                    $"/admin/calendar?year={day.Day.Year}",
                    await calendar.RemoveDayAsync(day.Day, http.Viewer().Actor, token)
                )
        );
        admin.MapPost(
            "/submissions/retry",
            async (HttpContext http, SubmissionIntake intake, CancellationToken token) =>
                PortalRedirect.To(
                    http,
                    "/admin/jobs",
                    await intake.RetryAllAsync(http.Viewer().Actor, token) > 0 ? "RetriedAll" : "NotRetriedAll"
                )
        );
        admin.MapPost(
            "/jobs/run",
            async ([FromForm] string name, HttpContext http, RecurringJobBoard jobs, CancellationToken token) =>
                Tell(http, "/admin/jobs", await jobs.TriggerAsync(name, http.Viewer().Actor, token))
        );
        admin.MapPost(
            "/jobs/pause",
            async ([FromForm] string name, HttpContext http, RecurringJobBoard jobs, CancellationToken token) =>
                Tell(http, "/admin/jobs", await jobs.PauseAsync(name, http.Viewer().Actor, token))
        );
        admin.MapPost(
            "/jobs/resume",
            async ([FromForm] string name, HttpContext http, RecurringJobBoard jobs, CancellationToken token) =>
                Tell(http, "/admin/jobs", await jobs.ResumeAsync(name, http.Viewer().Actor, token))
        );
    }

    private static string Periods(int periodKey) => $"/admin/periods?year={periodKey / 100}";

    private static RedirectHttpResult Tell(HttpContext http, string page, bool isChanged) =>
        PortalRedirect.To(http, page, isChanged ? "Saved" : "NotChanged");

    internal static RedirectHttpResult Tell(HttpContext http, string page, CalendarOutcome outcome)
    {
        if (outcome == CalendarOutcome.Changed)
        {
            // Who is in time may have changed: the timeliness mart is not left to the sweep.
            http.RequestServices.GetRequiredService<MartRefreshQueue>().Request();
        }
        return PortalRedirect.To(
            http,
            page,
            outcome switch
            {
                CalendarOutcome.Changed => "Saved",
                CalendarOutcome.Unchanged => "NotChanged",
                CalendarOutcome.ReasonMissing => "NotReviewedReason",
                CalendarOutcome.DeadlineOutOfRange => "NotADeadline",
                _ => "NotKnown",
            }
        );
    }
}
