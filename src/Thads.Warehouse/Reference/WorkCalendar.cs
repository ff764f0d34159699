using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Reference;

/// <summary>
/// Vietnam's working days, by <c>holidays.csv</c>: the days that the law names, the days off at Tết as recalled, and the days off in
/// lieu of a weekend by rule. Days that were swapped by decree are not in it; a province corrects the file.
/// </summary>
internal sealed class WorkCalendar
{
    /// <summary>Vietnam keeps the same time all year round.</summary>
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    public IReadOnlySet<DateOnly> Holidays { get; } =
        ReferenceFile.Read("holidays.csv", row => row.Day("date")).ToHashSet();

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>
    /// The last moment (UTC) at which an office's report on a period is in time: the last millisecond, which is as exact as instants are
    /// stored, of the last day that the regime allows, on Vietnam's clock.
    /// </summary>
    public DateTime OfficeDueAt(DateOnly periodEnd, ReportingRegimeDimension regime)
    {
        var last = regime.CountsWorkingDays
            ? WorkingDaysAfter(periodEnd, regime.OfficeDeadlineDays)
            : periodEnd.AddDays(regime.OfficeDeadlineDays);
        return last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMilliseconds(-1) - VietnamOffset;
    }

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
