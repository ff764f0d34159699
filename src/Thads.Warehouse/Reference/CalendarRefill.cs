using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Reference;

/// <summary>
/// Holidays, working days and deadlines follow from the holidays that ship with the product, from the days and deadlines that the province
/// has set, and from the regimes. Where a database was made by an older build, or any of these was changed, they are brought up to date.
/// </summary>
internal sealed class CalendarRefill(WarehouseContext context)
{
    /// <returns>Whether anything differs from what it should be.</returns>
    public async Task<bool> DiffersAsync(CancellationToken cancellationToken)
    {
        var calendar = await WorkCalendar.LoadAsync(context, cancellationToken);
        return !await HasDaysAsync(calendar, cancellationToken)
            || (await OtherDeadlinesAsync(calendar, cancellationToken)).Count > 0;
    }

    /// <summary>Changes what differs and nothing else.</summary>
    public async Task<CalendarChange> ApplyAsync(CancellationToken cancellationToken)
    {
        var calendar = await WorkCalendar.LoadAsync(context, cancellationToken);
        var days = await ApplyDaysAsync(calendar, cancellationToken);
        var deadlines = await OtherDeadlinesAsync(calendar, cancellationToken);
        foreach (var (key, dueAt) in deadlines)
        {
            await context
                .Periods.Where(p => p.PeriodKey == key)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.OfficeDueAt, dueAt), cancellationToken);
        }
        return new CalendarChange(days, [.. deadlines.Select(deadline => deadline.PeriodKey)]);
    }

    /// <returns>How many days' marks were changed.</returns>
    private async Task<int> ApplyDaysAsync(WorkCalendar calendar, CancellationToken cancellationToken)
    {
        var (holidays, worked) = (Keys(calendar.Holidays), Keys(calendar.WorkedWeekends));
        var dates = context.Dates;
        return await HolidayAsync(dates.Where(d => !d.IsHoliday && holidays.Contains(d.DateKey)), true)
            + await HolidayAsync(dates.Where(d => d.IsHoliday && !holidays.Contains(d.DateKey)), false)
            + await WorkingAsync(
                dates.Where(d =>
                    !d.IsWorkingDay && ((d.DateKey != 0 && !d.IsWeekend && !d.IsHoliday) || worked.Contains(d.DateKey))
                ),
                true
            )
            + await WorkingAsync(
                dates.Where(d =>
                    d.IsWorkingDay && (d.DateKey == 0 || d.IsWeekend || d.IsHoliday) && !worked.Contains(d.DateKey)
                ),
                false
            );

        Task<int> HolidayAsync(IQueryable<DateDimension> days, bool isHoliday) =>
            days.ExecuteUpdateAsync(set => set.SetProperty(d => d.IsHoliday, isHoliday), cancellationToken);

        Task<int> WorkingAsync(IQueryable<DateDimension> days, bool isWorkingDay) =>
            days.ExecuteUpdateAsync(set => set.SetProperty(d => d.IsWorkingDay, isWorkingDay), cancellationToken);
    }

    /// <summary>Whether the holidays are the very ones, and the working days those that they leave: thousands of days are not read for it.</summary>
    private async Task<bool> HasDaysAsync(WorkCalendar calendar, CancellationToken cancellationToken)
    {
        var holidays = await context
            .Dates.Where(d => d.IsHoliday)
            .Select(d => d.DateKey)
            .ToListAsync(cancellationToken);
        var exceptions = await context
            .Dates.Where(d =>
                (d.IsWorkingDay && (d.DateKey == 0 || d.IsWeekend || d.IsHoliday))
                || (!d.IsWorkingDay && d.DateKey != 0 && !d.IsWeekend && !d.IsHoliday)
            )
            .Select(d => d.DateKey)
            .ToListAsync(cancellationToken);
        return Keys(calendar.Holidays).ToHashSet().SetEquals(holidays)
            && Keys(calendar.WorkedWeekends).ToHashSet().SetEquals(exceptions);
    }

    /// <summary>The periods whose deadline is another than the stored one, and theirs.</summary>
    private async Task<IReadOnlyList<(int PeriodKey, DateTime DueAt)>> OtherDeadlinesAsync(
        WorkCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var shipped = ReferenceSeed.Periods().Select(p => p.PeriodKey).ToHashSet();
        var stored = await context
            .Periods.OrderBy(p => p.PeriodKey)
            .Select(p => new
            {
                p.PeriodKey,
                p.EndDate,
                p.OfficeDueAt,
            })
            .ToListAsync(cancellationToken);
        var regimes = await context
            .ReportingRegimes.AsNoTracking()
            .Where(r => r.RegimeKey != 0)
            .OrderBy(r => r.ValidFrom)
            .ToListAsync(cancellationToken);
        var set = await context.PeriodDeadlines.ToDictionaryAsync(
            d => d.PeriodKey,
            d => WorkCalendar.LastMomentOf(d.LastDay),
            cancellationToken
        );
        return
        [
            .. stored
                .Where(p => shipped.Contains(p.PeriodKey))
                .Select(p => (p.PeriodKey, Was: p.OfficeDueAt, Is: DueAt(p.PeriodKey, p.EndDate)))
                .Where(p => p.Was != p.Is)
                .Select(p => (p.PeriodKey, p.Is)),
        ];

        DateTime DueAt(int periodKey, DateOnly end) =>
            // The unknown period was due when it ended.
            periodKey == 0
                ? end.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            : set.TryGetValue(periodKey, out var dueAt) ? dueAt
            : calendar.OfficeDueAt(
                end,
                // Between two circulars, and after the last, the one before still says when reports are due.
                regimes.LastOrDefault(r => r.IsInForceOn(end))
                    ?? regimes.LastOrDefault(r => r.ValidFrom <= end)
                    ?? regimes[0]
            );
    }

    private static List<int> Keys(IEnumerable<DateOnly> days) => [.. days.Select(DateDimension.KeyOf)];
}
