using System.Globalization;
using Spectre.Console;
using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary>What the command line prints for people; values in a line are shown as they are, never taken for markup.</summary>
internal static class Terminal
{
    /// <summary>A line in the user's language.</summary>
    public static void Line(FormattableString markup) =>
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, CliWords.Say(markup));

    /// <summary>An instant (UTC) on the one clock that people are shown: Vietnam's.</summary>
    public static DateTime OnTheClock(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), VietnamTime.Zone);

    public static string Instant(DateTime utc) =>
        OnTheClock(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
