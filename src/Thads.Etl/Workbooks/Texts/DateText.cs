using System.Globalization;
using System.Text.RegularExpressions;

namespace Thads.Etl.Workbooks.Texts;

/// <summary>Days as Vietnamese offices write them: the day before the month, always.</summary>
public static partial class DateText
{
    /// <summary>Reads 05/10/2020, 5-10-2020, 5.10.20, 2020-10-05 and "ngày 05 tháng 10 năm 2020"; null for anything else.</summary>
    public static DateOnly? Read(string text)
    {
        var match = DayFirst().Match(text);
        if (!match.Success)
        {
            match = YearFirst().Match(text);
        }
        if (!match.Success)
        {
            match = InWords().Match(VietnameseText.Fold(text));
        }
        if (!match.Success)
        {
            return null;
        }
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year < 100)
        {
            year += 2000;
        }
        return
            year is >= 1900 and <= 9999
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    public static string Write(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*'?(?<day>[0-9]{1,2})\s*(?<mark>[-/.])\s*(?<month>[0-9]{1,2})\s*\k<mark>\s*(?<year>[0-9]{4}|[0-9]{2})(\s+0?0:00(:00)?)?\s*$"
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})([T ]00:00(:00)?)?\s*$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(ngay )?(?<day>[0-9]{1,2}) thang (?<month>[0-9]{1,2}) nam (?<year>[0-9]{4})$")]
    private static partial Regex InWords();
}
