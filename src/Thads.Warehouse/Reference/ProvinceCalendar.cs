using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Reference;

/// <summary>
/// What the province says of days off, deadlines and owed forms. Whatever follows from it (working days, deadlines) is there when the
/// change is, and the marts are asked to say so.
/// </summary>
public sealed class ProvinceCalendar(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    private const int LongestReason = 400;
    private const int MostDeadlineDays = 366;

    /// <summary>Above so many periods whose deadline moves, all are refreshed at once.</summary>
    private const int MostPeriods = 24;

    /// <summary>Makes a day one that is off, or one that is worked: days are swapped by decree.</summary>
    /// <param name="reason">The decree that says so.</param>
    public Task<CalendarOutcome> SetDayAsync(
        DateOnly day,
        bool isDayOff,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        reason = WrittenReason.Of(reason)?.Truncate(LongestReason) ?? "";
        return reason.Length == 0
            ? Task.FromResult(CalendarOutcome.ReasonMissing)
            : ChangeAsync(actor, SetAsync, cancellationToken);

        async Task<(CalendarOutcome, AuditEntry?)> SetAsync(WarehouseContext context)
        {
            var key = DateDimension.KeyOf(day);
            var known = await context
                .Dates.AsNoTracking()
                .SingleOrDefaultAsync(d => d.DateKey == key, cancellationToken);
            if (known is null)
            {
                return (CalendarOutcome.UnknownDay, null);
            }
            var said = await context.CalendarDays.SingleOrDefaultAsync(d => d.DateKey == key, cancellationToken);
            if (said is null ? known.IsWorkingDay != isDayOff : said.IsDayOff == isDayOff && said.Reason == reason)
            {
                return (CalendarOutcome.Unchanged, null);
            }
            if (said is null)
            {
                said = new CalendarDay
                {
                    DateKey = key,
                    Reason = "",
                    ChangedBy = "",
                };
                context.CalendarDays.Add(said);
            }
            said.IsDayOff = isDayOff;
            (said.Reason, said.ChangedBy, said.ChangedAt) = (reason, actor.Name, Now());
            return (CalendarOutcome.Changed, DayEntry(day, isDayOff ? "off" : "worked", reason));
        }
    }

    /// <summary>Lets the calendar that ships decide on a day again.</summary>
    public Task<CalendarOutcome> RemoveDayAsync(DateOnly day, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            async context =>
            {
                var key = DateDimension.KeyOf(day);
                var removed = await context
                    .CalendarDays.Where(d => d.DateKey == key)
                    .ExecuteDeleteAsync(cancellationToken);
                return removed == 0
                    ? (CalendarOutcome.Unchanged, null)
                    : (CalendarOutcome.Changed, DayEntry(day, "as it ships", null));
            },
            cancellationToken
        );

    /// <summary>Sets the last day in time for a period, whatever its regime says.</summary>
    public Task<CalendarOutcome> SetDeadlineAsync(
        int periodKey,
        DateOnly lastDay,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        reason = WrittenReason.Of(reason)?.Truncate(LongestReason) ?? "";
        return reason.Length == 0
            ? Task.FromResult(CalendarOutcome.ReasonMissing)
            : ChangeAsync(actor, SetAsync, cancellationToken);

        async Task<(CalendarOutcome, AuditEntry?)> SetAsync(WarehouseContext context)
        {
            var end = await context
                .Periods.Where(p => p.PeriodKey == periodKey && p.PeriodKey != 0)
                .Select(p => (DateOnly?)p.EndDate)
                .SingleOrDefaultAsync(cancellationToken);
            if (end is null)
            {
                return (CalendarOutcome.UnknownPeriod, null);
            }
            if (lastDay < end || lastDay > end.Value.AddDays(MostDeadlineDays))
            {
                return (CalendarOutcome.DeadlineOutOfRange, null);
            }
            var deadline = await context.PeriodDeadlines.SingleOrDefaultAsync(
                d => d.PeriodKey == periodKey,
                cancellationToken
            );
            if (deadline is not null && deadline.LastDay == lastDay && deadline.Reason == reason)
            {
                return (CalendarOutcome.Unchanged, null);
            }
            if (deadline is null)
            {
                deadline = new PeriodDeadline
                {
                    PeriodKey = periodKey,
                    Reason = "",
                    ChangedBy = "",
                };
                context.PeriodDeadlines.Add(deadline);
            }
            deadline.LastDay = lastDay;
            (deadline.Reason, deadline.ChangedBy, deadline.ChangedAt) = (reason, actor.Name, Now());
            return (CalendarOutcome.Changed, DeadlineEntry(periodKey, Text(lastDay), reason));
        }
    }

    /// <summary>Lets the regime decide on a period's deadline again.</summary>
    public Task<CalendarOutcome> RemoveDeadlineAsync(int periodKey, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            async context =>
            {
                var removed = await context
                    .PeriodDeadlines.Where(d => d.PeriodKey == periodKey)
                    .ExecuteDeleteAsync(cancellationToken);
                return removed == 0
                    ? (CalendarOutcome.Unchanged, null)
                    : (CalendarOutcome.Changed, DeadlineEntry(periodKey, "by its regime", null));
            },
            cancellationToken
        );

    /// <summary>Says how long after a period's end a circular lets offices report.</summary>
    /// <param name="source">Where that is known from: the article, or that it is assumed.</param>
    public Task<CalendarOutcome> SetRegimeDeadlineAsync(
        string regimeCode,
        int days,
        bool countsWorkingDays,
        string source,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        source = WrittenReason.Of(source)?.Truncate(LongestReason) ?? "";
        return source.Length == 0 ? Task.FromResult(CalendarOutcome.ReasonMissing)
            : days is < 0 or > MostDeadlineDays ? Task.FromResult(CalendarOutcome.DeadlineOutOfRange)
            : ChangeAsync(actor, SetAsync, cancellationToken);

        async Task<(CalendarOutcome, AuditEntry?)> SetAsync(WarehouseContext context)
        {
            var regime = await context.ReportingRegimes.SingleOrDefaultAsync(
                r => r.RegimeCode == regimeCode && r.RegimeKey != 0,
                cancellationToken
            );
            if (regime is null)
            {
                return (CalendarOutcome.UnknownRegime, null);
            }
            if (
                (regime.OfficeDeadlineDays, regime.CountsWorkingDays, regime.Source)
                == (days, countsWorkingDays, source)
            )
            {
                return (CalendarOutcome.Unchanged, null);
            }
            (regime.OfficeDeadlineDays, regime.CountsWorkingDays, regime.Source) = (days, countsWorkingDays, source);
            return (
                CalendarOutcome.Changed,
                Entry(
                    AuditActions.RegimeChanged,
                    $"regime:{regimeCode}",
                    ("days", days.ToString(CultureInfo.InvariantCulture)),
                    ("counts_working_days", countsWorkingDays ? "true" : "false"),
                    ("source", source)
                )
            );
        }
    }

    /// <summary>Says whether every office owes a form, so that it is missing where it was not sent.</summary>
    public Task<CalendarOutcome> SetOwedAsync(
        string formCode,
        bool isOwed,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        return ChangeAsync(actor, SetAsync, cancellationToken);

        async Task<(CalendarOutcome, AuditEntry?)> SetAsync(WarehouseContext context)
        {
            var form = await context.Forms.SingleOrDefaultAsync(
                f => f.FormCode == formCode && f.FormKey != 0,
                cancellationToken
            );
            if (form is null || form.IsOwed == isOwed)
            {
                return (form is null ? CalendarOutcome.UnknownForm : CalendarOutcome.Unchanged, null);
            }
            form.IsOwed = isOwed;
            await context.RequestRefreshAsync(statYear: 0, months: 0, cancellationToken);
            return (
                CalendarOutcome.Changed,
                Entry(AuditActions.FormChanged, $"form:{formCode}", ("is_owed", isOwed ? "true" : "false"))
            );
        }
    }

    public async Task<IReadOnlyList<CalendarDay>> DaysAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.CalendarDays.AsNoTracking().OrderBy(d => d.DateKey).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PeriodDeadline>> DeadlinesAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.PeriodDeadlines.AsNoTracking().OrderBy(d => d.PeriodKey).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The years that are in use and have no holiday, so that their deadlines count days on which nobody works: years in which a period
    /// that was reported on is due, this year, and from October on the next.
    /// </summary>
    public async Task<IReadOnlyList<int>> YearsWithoutHolidaysAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var soon = clock.GetUtcNow().AddHours(7).AddMonths(3).Year;
        var years = await context
            .Submissions.Where(s => s.AcceptedAt != null)
            .Join(
                context.Periods,
                s => new { s.StatYear, s.Months },
                p => new { StatYear = (int?)p.StatYear, Months = (int?)p.Months },
                (s, p) => p.OfficeDueAt.Year
            )
            .Distinct()
            .ToListAsync(cancellationToken);
        var known = await context
            .Dates.Where(d => d.IsHoliday)
            .Select(d => d.Year)
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. years.Append(clock.GetUtcNow().AddHours(7).Year).Append(soon).Except(known).Order()];
    }

    private async Task<CalendarOutcome> ChangeAsync(
        Actor actor,
        Func<WarehouseContext, Task<(CalendarOutcome, AuditEntry?)>> change,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // What follows from all of the calendar is worked out by one at a time, and not while a starting process does so.
        await provider.LockRefreshAsync(context, cancellationToken);
        var (outcome, entry) = await change(context);
        if (outcome != CalendarOutcome.Changed)
        {
            return outcome;
        }
        await context.SaveChangesAsync(cancellationToken);
        var moved = (await new CalendarRefill(context).ApplyAsync(cancellationToken)).Periods;
        var touched =
            moved.Count > MostPeriods ? [(0, 0)] : moved.Select(period => (Year: period / 100, Months: period % 100));
        foreach (var (year, months) in touched)
        {
            await context.RequestRefreshAsync(year, months, cancellationToken);
        }
        await ReferenceChanges.NoteAsync(context, cancellationToken);
        await trail.AppendAsync(context, actor, entry!, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return CalendarOutcome.Changed;
    }

    private static AuditEntry DayEntry(DateOnly day, string becomes, string? reason) =>
        Entry(AuditActions.CalendarChanged, $"day:{Text(day)}", ("day", becomes), ("reason", reason));

    private static AuditEntry DeadlineEntry(int periodKey, string lastDay, string? reason) =>
        Entry(
            AuditActions.DeadlineChanged,
            string.Create(CultureInfo.InvariantCulture, $"period:{periodKey}"),
            ("last_day", lastDay),
            ("reason", reason)
        );

    private static AuditEntry Entry(string action, string subject, params (string Name, string? Value)[] detail) =>
        new(action, subject, Detail: detail.Where(d => d.Value is not null).ToDictionary(d => d.Name, d => d.Value));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
