using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Reference;

/// <summary>
/// Vietnam's working days, by <c>holidays.csv</c>: the days that the law names, the days off at Tết as recalled, and the days off in
/// lieu of a weekend by rule. Days that were swapped by decree are not in it: those the province says itself.
/// </summary>
internal sealed class WorkCalendar
{
    /// <summary>Vietnam keeps the same time all year round.</summary>
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>The calendar as it ships.</summary>
    public WorkCalendar()
        : this(new Dictionary<DateOnly, bool>()) { }

    /// <param name="swapped">What the province says of a day: whether it is off.</param>
    private WorkCalendar(IReadOnlyDictionary<DateOnly, bool> swapped)
    {
        var holidays = ReferenceFile.Read("holidays.csv", row => row.Day("date")).ToHashSet();
        holidays.UnionWith(swapped.Where(day => day.Value && !IsWeekend(day.Key)).Select(day => day.Key));
        holidays.ExceptWith(swapped.Where(day => !day.Value).Select(day => day.Key));
        Holidays = holidays;
        WorkedWeekends = swapped.Where(day => !day.Value && IsWeekend(day.Key)).Select(day => day.Key).ToHashSet();
    }

    public IReadOnlySet<DateOnly> Holidays { get; }

    /// <summary>Weekend days that are worked in the stead of others.</summary>
    public IReadOnlySet<DateOnly> WorkedWeekends { get; }

    /// <summary>The calendar with what the province has said of single days.</summary>
    public static async Task<WorkCalendar> LoadAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        new(
            await context
                .CalendarDays.Join(context.Dates, c => c.DateKey, d => d.DateKey, (c, d) => new { d.Date, c.IsDayOff })
                .ToDictionaryAsync(day => day.Date, day => day.IsDayOff, cancellationToken)
        );

    public bool IsWorkingDay(DateOnly day) =>
        WorkedWeekends.Contains(day) || (!IsWeekend(day) && !Holidays.Contains(day));

    /// <summary>
    /// The last moment (UTC) at which an office's report on a period is in time: the last millisecond, which is as exact as instants are
    /// stored, of the last day that the regime allows, on Vietnam's clock.
    /// </summary>
    public DateTime OfficeDueAt(DateOnly periodEnd, ReportingRegimeDimension regime) =>
        LastMomentOf(
            regime.CountsWorkingDays
                ? WorkingDaysAfter(periodEnd, regime.OfficeDeadlineDays)
                : periodEnd.AddDays(regime.OfficeDeadlineDays)
        );

    /// <summary>The last millisecond (UTC) of a day in Vietnam.</summary>
    public static DateTime LastMomentOf(DateOnly day) =>
        day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMilliseconds(-1) - VietnamOffset;

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
