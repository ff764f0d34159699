using System.Text.RegularExpressions;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>The number of a decision or judgment in a composite cell.</summary>
/// <param name="Text">The number without inner spaces, in capitals.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsDecision">Whether it says that it is a decision's (<c>/QĐ</c>).</param>
internal sealed partial record DecisionNumber(string Text, int Start, int End, bool IsDecision)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Digits that belong to no longer figure: "1.234/QĐ" is not decision 234.</summary>
    private const string Digits = @"(?<![0-9]|[0-9][-./\\,]|[0-9]\s?/\s)(?<number>[0-9]{1,6}(?:bis|[a-z])?";

    /// <summary>Neither more of a word or figure follows, nor a unit that makes an amount of it.</summary>
    private const string Ending =
        @")(?![\p{L}0-9]|[-./\\,][0-9]|/|\s?(?:đ|₫|đồng|vnđ|vnd|triệu|tr|tỷ|tỉ|nghìn|ngàn|usd|m\s?2|m²|㎡|ha|%)(?!\p{L})|\s[0-9]{3}(?![0-9]))";

    private const string Before =
        @"(?:^|[\u0001(;:,.-]\s?|(?<!\p{L})(?:QĐ|quyết định|BA|án|ST|PT|thẩm|TB|thông báo)\s?)";

    /// <summary>Finds the number and strikes it from <paramref name="rest"/>; the dates have been struck before.</summary>
    public static DecisionNumber? Take(char[] rest)
    {
        var text = new string(rest);
        var match = Decision().Match(text);
        var isDecision = match.Success;
        if (!isDecision)
        {
            match = Judgment().Match(text);
        }
        if (!match.Success)
        {
            match = Plain().Match(text);
        }
        if (!match.Success)
        {
            return null;
        }
        var number = match.Groups["number"];
        rest.AsSpan(number.Index, number.Length).Fill(DecisionText.Taken);
        return new DecisionNumber(Normalise(number.Value), number.Index, number.Index + number.Length, isDecision);
    }

    /// <summary>Whether a text speaks of a judgment, so that a date in or after it may be the judgment's.</summary>
    public static bool NamesJudgment(string text) => Judgment().IsMatch(text) || JudgmentWord().IsMatch(text);

    private static string Normalise(string number)
    {
        var kept = string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        // The letter eth looks like Đ and stands for it in text converted from older encodings.
        return kept.Replace('Ð', 'Đ')
            .Replace('–', '-')
            .Replace('—', '-')
            .Replace('\\', '/')
            .Replace("/QD", "/QĐ", StringComparison.Ordinal);
    }

    /// <summary>
    /// With spaces around its dash only an enforcement office's sign is one: in "46/QĐ - thu 300.000đ" and "46/QĐ - ngày" it is a word.
    /// </summary>
    [GeneratedRegex(
        Digits
            + @"\s?[/\\]\s?(?:[0-9]{4}\s?[/\\]\s?)?Q[ĐÐD]"
            + @"(?:\s?[-–—]\s?[a-zđð]{0,10}THA(?:DS[a-zđð0-9]{0,10})?(?:\.(?-i:[A-ZĐ][A-ZĐ0-9]{0,7})|-KV[0-9]{1,2})?|[-–—](?-i:[A-ZĐÐ]{2,20}))?"
            + @")(?![\p{L}0-9])",
        Options
    )]
    private static partial Regex Decision();

    [GeneratedRegex(
        Digits
            + @"\s?/\s?[0-9]{4}\s?/\s?[a-zđð]{2,8}(?:[-–.][a-zđð]{2,8}|\s?[-–]\s?(?:ST|PT|GĐT))?"
            + @")(?![\p{L}0-9])",
        Options
    )]
    private static partial Regex Judgment();

    /// <summary>"Số 04/2022", "Số 46", "QĐ 46, ngày 05/10/2025"; but not "nhà số 12", "tổng số 5 triệu", "30 ngày".</summary>
    [GeneratedRegex(
        @"(?<!\p{L})số\s?:?\s?"
            + Digits
            + @"(?:/[0-9]{4}(?:/[a-zđ]{1,8}(?:-[a-zđ]{1,8})?)?|/[a-zđ]{1,8}(?:-[a-zđ]{1,8})?)"
            + Ending
            + "|"
            + Before
            + @"số\s?:?\s?"
            + Digits
            + Ending
            + @"|^(?:QĐ\s?:?\s?)?"
            + Digits
            + @")(?=[,;]?\sngày\s?:?\s?\u0001)"
            + @"|^QĐ\s?:?\s?"
            + Digits
            + @")(?=[,;]?\s\u0001)",
        Options
    )]
    private static partial Regex Plain();

    /// <summary>In capitals: "ba" is also the number three.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:BA|[Bb]ản án|BẢN ÁN)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex JudgmentWord();
}
