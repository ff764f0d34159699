using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Texts;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>The dates in a composite cell, and which of them is the decision's.</summary>
internal static partial class DecisionDates
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>One mark throughout: "10/11-09/12" is a range of months. Spaces only before a full year: "1. 2. 25" is a list.</summary>
    private const string Numeric =
        @"[0-9]{1,2}(?:(?<a>[-/.])[0-9]{1,2}\k<a>[0-9]{2}|\s?(?<b>[-/.])\s?[0-9]{1,2}\s?\k<b>\s?[0-9]{4})(?![0-9]|[./][0-9]|/\p{L})";

    private const string Month = @"[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})";

    private const string Dash = @"\s?[-–—]\s?";

    /// <summary>"QĐ-THADSngày 05/10/2025" with the space that was left out.</summary>
    public static string Unglue(string text) => Glued().Replace(text, " ");

    /// <summary>Finds the dates, and strikes them and all ranges of days and months from <paramref name="rest"/>.</summary>
    public static List<StatedDate> Take(string text, char[] rest)
    {
        foreach (Match match in DayRange().Matches(text))
        {
            Strike(match.Groups["days"], rest);
        }
        foreach (Match match in MonthRange().Matches(text))
        {
            Strike(match, rest);
        }
        var dates = new List<StatedDate>();
        foreach (Match match in Day().Matches(new string(rest)))
        {
            Strike(match, rest);
            // A date of birth belongs to a person, not to the decision.
            if (!Birthday().IsMatch(text[Math.Max(0, match.Index - 16)..match.Index]))
            {
                dates.Add(new StatedDate(match.Index, DayOf(match)));
            }
        }
        foreach (Match match in MonthOfYear().Matches(new string(rest)))
        {
            Strike(match, rest);
        }
        return dates;
    }

    /// <summary>
    /// The first date after the number, unless it is the judgment's that the decision carries out; before the number only where there is
    /// one date and nothing else that it could belong to.
    /// </summary>
    public static DateOnly? Choose(string text, List<StatedDate> dates, DecisionNumber? number)
    {
        if (dates.Count == 0)
        {
            return null;
        }
        if (number is null)
        {
            return dates[0].Day;
        }
        var after = dates.FindIndex(date => date.Start >= number.End);
        if (after >= 0)
        {
            return number.IsDecision && DecisionNumber.NamesJudgment(text[number.End..dates[after].Start])
                ? null
                : dates[after].Day;
        }
        return dates.TrueForAll(date => date.Day == dates[0].Day) && !DecisionNumber.NamesJudgment(text[..number.Start])
            ? dates[0].Day
            : null;
    }

    private static DateOnly? DayOf(Match match) =>
        match.Groups["words"].Success
            ? DateText.Read(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{match.Groups["d"].ValueSpan}/{match.Groups["m"].ValueSpan}/{match.Groups["y"].ValueSpan}"
                )
            )
            : DateText.Read(match.Value);

    private static void Strike(Group group, char[] rest) =>
        rest.AsSpan(group.Index, group.Length).Fill(DecisionText.Taken);

    [GeneratedRegex(@"(?<=[\p{L}0-9])(?=ngày)", Options)]
    private static partial Regex Glued();

    /// <summary>Two dates after a bracket or "từ"; otherwise a dash may begin the next line of a list.</summary>
    [GeneratedRegex(
        $@"(?:\(\s?|(?<!\p{{L}})từ\s)(?:từ\s)?(?:ngày\s)?(?<days>{Numeric}(?:{Dash}|\s(?:đến|tới)\s(?:hết\s)?(?:ngày\s)?){Numeric})",
        Options
    )]
    private static partial Regex DayRange();

    [GeneratedRegex(
        $@"(?<![0-9]|[0-9][-/.]){Month}(?:{Dash}|\s(?:đến|tới)\s(?:tháng\s)?){Month}(?![0-9]|[-/.][0-9])",
        Options
    )]
    private static partial Regex MonthRange();

    [GeneratedRegex(
        $@"(?<![0-9]|[0-9][-/.])(?:(?<words>(?<d>[0-9]{{1,2}})\s?/?\s?tháng\s?(?<m>[0-9]{{1,2}})\s?/?\s?năm\s?(?<y>[0-9]{{4}})(?![0-9]))|{Numeric})",
        Options
    )]
    private static partial Regex Day();

    /// <summary>"tháng 10/2025", "10/năm 2025": parts of dates, whose slash is not the one of "a month".</summary>
    [GeneratedRegex(
        @"tháng\s?[0-9]{1,2}\s?/\s?(?:năm\s?)?[0-9]{4}(?![0-9])|(?<![0-9.,])[0-9]{1,2}\s?/\s?năm\s?[0-9]{4}(?![0-9])",
        Options
    )]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"(?<!\p{L})(?:sinh|sn)(?:\s?ngày)?\s?:?\s?$", Options)]
    private static partial Regex Birthday();
}
