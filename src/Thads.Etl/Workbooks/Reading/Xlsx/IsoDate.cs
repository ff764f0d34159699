using System.Globalization;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>
/// Days and times of cells of type <c>d</c> (ISO 8601): <c>2020-01-15</c>, <c>2020-01-15T08:30:00.000</c>, <c>08:30:00</c>, with or without a
/// zone. They are taken as the clock that was written; where a zone would make them another day in Vietnam, nobody can tell which day was
/// meant, and it is none.
/// </summary>
internal static class IsoDate
{
    private const int Longest = 40;
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private static readonly string[] Days =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];
    private static readonly string[] Zoned =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <returns>Days since 1899-12-30; null when it is none.</returns>
    public static double? Read(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
        {
            return null;
        }
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, Days, culture, DateTimeStyles.None, out var day))
        {
            return Serial(day);
        }
        var time = text.StartsWith("T") ? text[1..] : text;
        if (TimeOnly.TryParseExact(time, Times, culture, DateTimeStyles.None, out var clock))
        {
            return clock.ToTimeSpan().TotalDays;
        }
        return
            DateTimeOffset.TryParseExact(text, Zoned, culture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment.UtcDateTime < DateTime.MaxValue - Vietnam
            && DateOnly.FromDateTime(moment.DateTime) == DateOnly.FromDateTime(moment.ToOffset(Vietnam).DateTime)
            ? Serial(moment.DateTime)
            : null;
    }

    /// <summary>The calendar of serial numbers begins with the year 100.</summary>
    private static double? Serial(DateTime day) => day.Year >= 100 ? day.ToOADate() : null;
}
