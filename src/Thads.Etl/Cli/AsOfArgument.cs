using System.CommandLine;
using System.Globalization;
using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary>A moment in the past on the command line, on Vietnam's clock: 2020-10-31 is the end of that day.</summary>
internal static class AsOfArgument
{
    public static Option<string?> Option() =>
        new("--as-of")
        {
            Description = "What was known at the end of a day (2020-10-31), or at a minute (2020-10-31T17:30).",
        };

    /// <summary>The moment in UTC: the last that belongs to the day or minute.</summary>
    public static DateTime Parse(string text)
    {
        var (isDay, isMinute) = (
            DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day),
            DateTime.TryParseExact(
                text,
                "yyyy-MM-dd'T'HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var minute
            )
        );
        if (day.Year == DateTime.MaxValue.Year || minute.Year == DateTime.MaxValue.Year)
        {
            throw new UsageException($"“{text}” has no end that could be known.");
        }
        var local =
            isDay ? day.AddDays(1).AddMilliseconds(-1)
            : isMinute ? minute.AddMinutes(1).AddMilliseconds(-1)
            : throw new UsageException($"“{text}” is no day: write 2020-10-31, or 2020-10-31T17:30.");
        return TimeZoneInfo.ConvertTimeToUtc(local, VietnamTime.Zone);
    }
}
