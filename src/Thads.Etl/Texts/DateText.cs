using System.Globalization;
using System.Text.RegularExpressions;

namespace Thads.Etl.Texts;

/// <summary>Days as Vietnamese offices write them: the day before the month, unless the year stands first or the month is named.</summary>
public static partial class DateText
{
    /// <summary>A day with its time and zone is shorter. Longer text is not looked at.</summary>
    private const int Longest = 64;
    private static readonly TimeSpan VietnamsClock = TimeSpan.FromHours(7);
    private static readonly string[] EnglishMonths =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>
    /// Reads 05/10/2020, 5-10-2020, 5.10.20, 2020-10-05 (with a time and a zone), 5-Oct-20, 5-thg 10-20 and "ngày 05 tháng 10 năm 2020";
    /// null for anything else.
    /// </summary>
    public static DateOnly? Read(string text) => Read(text, out _);

    /// <param name="text">The cell's text.</param>
    /// <param name="swapped">The other day that the text would be with the month before the day, where it may be one.</param>
    public static DateOnly? Read(string text, out DateOnly? swapped)
    {
        swapped = null;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > Longest)
        {
            return null;
        }
        if (TryReadPlain(trimmed, out var plain))
        {
            swapped = plain.Day == plain.Month ? null : Day(plain.Year, plain.Day, plain.Month);
            return Day(plain.Year, plain.Month, plain.Day);
        }
        var written = trimmed.ToString();
        if (DayFirst().Match(written) is { Success: true } dayFirst)
        {
            var (day, month) = (Number(dayFirst, "day"), Number(dayFirst, "month"));
            swapped = day == month ? null : Day(Number(dayFirst, "year"), day, month);
            return Day(Number(dayFirst, "year"), month, day);
        }
        if (YearFirst().Match(written) is { Success: true } yearFirst)
        {
            return OnVietnamsClock(yearFirst);
        }
        if (MonthNamed().Match(written) is { Success: true } named)
        {
            var name = named.Groups["name"].Value.ToLowerInvariant();
            var month = name.Length > 0 ? Array.FindIndex(EnglishMonths, name.StartsWith) + 1 : Number(named, "month");
            return Day(Number(named, "year"), month, Number(named, "day"));
        }
        return InWords().Match(VietnameseText.Fold(written)) is { Success: true } words
            ? Day(Number(words, "year"), Number(words, "month"), Number(words, "day"))
            : null;
    }

    /// <summary>Whether a text is written as numbers with day or month first, so that it may say which of them an office writes first.</summary>
    public static bool HasOrder(string text) =>
        TryReadPlain(text.AsSpan().Trim(), out _)
        || (text.AsSpan().Trim().Length <= Longest && DayFirst().IsMatch(text.Trim()));

    public static string Write(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>What nearly every day is written as, 05/10/2020, told without a pattern: a register has hundreds of thousands.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, out (int Day, int Month, int Year) read)
    {
        read = default;
        var first = text.IndexOfAny('/', '-', '.');
        var second = first is 1 or 2 ? text[(first + 1)..].IndexOf(text[first]) : 0;
        if (second is not (1 or 2))
        {
            return false;
        }
        var year = text[(first + second + 2)..];
        return year.Length is 2 or 4
            && TryReadDigits(text[..first], out read.Day)
            && TryReadDigits(text.Slice(first + 1, second), out read.Month)
            && TryReadDigits(year, out read.Year);
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }
            number = (10 * number) + (digit - '0');
        }
        return true;
    }

    private static DateOnly? Day(int year, int month, int day)
    {
        var full = year < 100 ? year + 2000 : year;
        return
            full is >= 1900 and <= 9999
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(full, month)
            ? new DateOnly(full, month, day)
            : null;
    }

    /// <summary>The evening before in London is the day in Vietnam.</summary>
    private static DateOnly? OnVietnamsClock(Match match)
    {
        if (Day(Number(match, "year"), Number(match, "month"), Number(match, "day")) is not { } day)
        {
            return null;
        }
        if (!match.Groups["zone"].Success || !match.Groups["hour"].Success)
        {
            return day;
        }
        var (hour, minute) = (Number(match, "hour"), Number(match, "minute"));
        var ahead = match.Groups["ahead"].Success
            ? new TimeSpan(Number(match, "ahead"), Number(match, "minutesAhead"), 0)
            : TimeSpan.Zero;
        if (hour > 23 || minute > 59 || ahead > TimeSpan.FromHours(14))
        {
            return null;
        }
        var moment = day.ToDateTime(new TimeOnly(hour, minute));
        var later = VietnamsClock - (match.Groups["sign"].ValueSpan is "-" ? -ahead : ahead);
        // The last evening of the calendar has no day after it.
        return later > DateTime.MaxValue - moment ? null : DateOnly.FromDateTime(moment + later);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Time =
        @"([Tt ]+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:[0-9]{2}([.,][0-9]{1,9})?)?( ?(?i:am|pm|sa|ch))?)?";

    [GeneratedRegex(
        @"^'?(?<day>[0-9]{1,2})\s*(?<mark>[-/.])\s*(?<month>[0-9]{1,2})\s*\k<mark>\s*(?<year>[0-9]{4}|[0-9]{2})"
            + Time
            + "$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^'?(?<year>[0-9]{4})(?<mark>[-/.])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})"
            + Time
            + @"(?<zone> ?([Zz]|(?<sign>[-+])(?<ahead>[0-9]{2}):?(?<minutesAhead>[0-9]{2})))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst();

    /// <summary>As Excel shows days in English and in Vietnamese: "5-Oct-20", "05 thg 10 2020", "05-Thg10-20".</summary>
    [GeneratedRegex(
        @"^'?(?<day>[0-9]{1,2})[-/. ]{1,2}((?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}|(thg|th|tháng) ?(?<month>[0-9]{1,2}))[-/., ]{1,2}(?<year>[0-9]{4}|[0-9]{2})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthNamed();

    [GeneratedRegex("^(ngay )?(?<day>[0-9]{1,2}) thang (?<month>[0-9]{1,2}) nam (?<year>[0-9]{4})$")]
    private static partial Regex InWords();
}
