using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Texts;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>
/// The money in a composite cell, whose dates and number have been struck out. Each figure is looked at with the few words before and
/// after it; whatever may be money but cannot be read counts against taking any other.
/// </summary>
internal static partial class DecisionAmounts
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>As for figures in cells of their own.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    private const int MostQuoted = 10;

    /// <summary>Longer than any amount; a hostile cell is one figure of 32,767 digits.</summary>
    private const int LongestQuote = 60;

    private const string SquareMetres =
        @"(?:m\s?2(?![0-9])|m\^2|m²|㎡|mét vuông|(?:ha|hecta|héc\s?ta|sào|công đất)(?!\p{L}))";

    private const string Period = @"(?:tháng|năm|quý|tuần|kỳ|kì)(?!\p{L})";

    public static (decimal? Amount, AmountDoubt Doubt, string Seen) Read(string text)
    {
        var amounts = Amounts(text, out var area);
        if (PeriodIn(text, amounts) is { } periodic)
        {
            return (null, AmountDoubt.Periodic, periodic);
        }
        if (area is not null)
        {
            return (null, AmountDoubt.Area, area);
        }
        var different = Different(text, amounts);
        return different switch
        {
            [] => (null, AmountDoubt.NoAmount, ""),
            [{ Value: { } value } one] => (value, AmountDoubt.None, Words(text, one)),
            [var one] => (null, AmountDoubt.NoAmount, Words(text, one)),
            _ => (null, AmountDoubt.SeveralAmounts, Words(text, different)),
        };
    }

    /// <summary>The same amount twice is one. A bare figure is none by itself, but another one beside an amount.</summary>
    private static List<StatedAmount> Different(string text, List<StatedAmount> amounts) =>
        amounts.TrueForAll(amount => amount.IsBare)
            ? []
            : amounts
                .OrderBy(amount => amount.IsBare)
                .DistinctBy(amount =>
                    amount.Value is { } value ? value.ToString("F0", CultureInfo.InvariantCulture) : Words(text, amount)
                )
                .OrderBy(amount => amount.Start)
                .ToList();

    private static List<StatedAmount> Amounts(string text, out string? area)
    {
        area = null;
        var amounts = new List<StatedAmount>();
        // The scale of the figure just read, when its đồng has not been said yet and a smaller part may follow ("1 tỷ 200 triệu").
        var openScale = 0m;
        Match? last = null;
        for (var figure = Figure().Match(text); figure.Success; last = figure, figure = figure.NextMatch())
        {
            var end = figure.Index + figure.Length;
            var isPart = openScale > 0 && figure.Index - amounts[^1].End <= 1;
            var scaleBefore = openScale;
            openScale = 0;
            var thing = Area().Match(text, end);
            if (thing.Success)
            {
                area ??= Quote(text, figure.Index, end + thing.Length);
                continue;
            }
            var unit = Unit().Match(text, end);
            if (unit.Success && !IsArticle(text, figure, unit))
            {
                end += unit.Length;
                var scale = ScaleOf(unit.Groups["scale"].ValueSpan);
                var value = IsTorn(text, figure, last) ? null : Value(figure, scale);
                if (Half().Match(text, end) is { Success: true } half && scale > 1)
                {
                    end += half.Length;
                    value = Plain().IsMatch(figure.ValueSpan) ? value + scale / 2 : null;
                }
                if (PerArea().Match(text, end) is { Success: true } perArea)
                {
                    area ??= Quote(text, figure.Index, end + perArea.Length);
                }
                openScale =
                    unit.Groups["dong"].Success ? 0
                    : scale > 1 ? scale
                    : 0;
                Add(figure.Index, value);
                if (isPart && scale > 1 && scale < scaleBefore)
                {
                    Join(value);
                }
                continue;
            }
            if (isPart)
            {
                // "2 triệu 500" and "2tr500" may mean 2.500.000, or two separate figures: not taken.
                end = Math.Max(end, amounts[^1].End);
                amounts[^1] = amounts[^1] with { End = end, Value = null };
                continue;
            }
            if (Foreign().Match(text, end) is { Success: true } foreign)
            {
                end += foreign.Length;
                Add(figure.Index, null);
                continue;
            }
            if (unit.Success || Percent().IsMatch(text, end))
            {
                continue;
            }
            var isGrouped = IsGrouped(figure.ValueSpan);
            if (isGrouped || figure.Length >= 4)
            {
                var before = Introduced().Match(text[Math.Max(0, figure.Index - 64)..figure.Index]);
                var isMoney = before.Groups["other"].Success && (isGrouped || before.Groups["other"].Length == 0);
                if (isMoney || (isGrouped && !before.Groups["number"].Success))
                {
                    var value = Value(figure, 1);
                    if (isMoney || value is not null)
                    {
                        amounts.Add(new StatedAmount(figure.Index, end, value, IsBare: !isMoney));
                    }
                }
            }

            void Add(int start, decimal? value)
            {
                // The start of a torn figure ("1.250. 000đ") is no figure of its own.
                if (amounts is [.., { IsBare: true } bare] && IsTorn(text, figure, last) && bare.Start == last!.Index)
                {
                    amounts.RemoveAt(amounts.Count - 1);
                    start = bare.Start;
                }
                amounts.Add(new StatedAmount(start, end, value, IsBare: false));
            }

            void Join(decimal? value)
            {
                var whole = amounts[^2] with { End = end, Value = AtMost(amounts[^2].Value + value) };
                amounts.RemoveRange(amounts.Count - 2, 2);
                amounts.Add(whole);
            }
        }
        return amounts;
    }

    /// <summary>"khoản 1 Đ.48" and "02 đ/c" are an article and people; so few đồng are never stated.</summary>
    private static bool IsArticle(string text, Match figure, Match unit) =>
        !unit.Groups["scale"].Success
        && figure.Length <= 2
        && (
            NotMoneyAfter().IsMatch(text, unit.Index + unit.Length)
            || Clause().IsMatch(text[Math.Max(0, figure.Index - 8)..figure.Index])
        );

    /// <summary>Whether a figure seems to be the end of a longer one, or of a range or fraction: "1 300.000đ", "150-300 triệu".</summary>
    private static bool IsTorn(string text, Match figure, Match? last)
    {
        if (last is null || figure.Index - (last.Index + last.Length) > 5)
        {
            return false;
        }
        var between = text.AsSpan((last.Index + last.Length)..figure.Index).Trim(' ');
        var gap = figure.Index - (last.Index + last.Length);
        var head = figure.ValueSpan.IndexOfAnyExceptInRange('0', '9');
        var isGrouped = IsGrouped(figure.ValueSpan);
        if (between is "" && gap == 1 && !IsGrouped(last.ValueSpan) && last.Length <= 3)
        {
            return (head < 0 ? figure.Length : head) == 3;
        }
        if (between is "" or "." or "," && IsGrouped(last.ValueSpan))
        {
            return !isGrouped && figure.Length == 3;
        }
        return !isGrouped && between is "/" or "-" or "–" or "—" or "đến" or "tới";
    }

    private static bool IsGrouped(ReadOnlySpan<char> figure) => Grouped().IsMatch(figure);

    private static decimal ScaleOf(ReadOnlySpan<char> word) =>
        VietnameseText.Fold(word.ToString()) switch
        {
            "ty" or "ti" => 1_000_000_000m,
            "trieu" or "tr" => 1_000_000m,
            "nghin" or "ngan" => 1_000m,
            _ => 1m,
        };

    /// <summary>đồng; null where the figure is no whole number of them, or could be one of two.</summary>
    private static decimal? Value(Match match, decimal scale)
    {
        var figure = match.Value;
        if (figure.Length > 24)
        {
            return null;
        }
        if (Grouped().Match(figure) is { Success: true } grouped)
        {
            // "1.234 triệu" is 1,234 million; "1,234 tỷ" could be 1.234 billion and is left alone.
            if (scale > 1 && (grouped.Groups["zeros"].Success || figure.Count(c => c == ',') == 1))
            {
                return null;
            }
            var whole = figure[..(figure.Length - grouped.Groups["zeros"].Length)];
            return AtMost(Digits(string.Concat(whole.Where(char.IsAsciiDigit))) * scale);
        }
        if (Plain().IsMatch(figure))
        {
            // "02 triệu" is usual; "000đ" and "05đ" are what is left of something else.
            return scale == 1 && figure.Length > 1 && figure[0] == '0' ? null : AtMost(Digits(figure) * scale);
        }
        if (scale > 1 && Fraction().IsMatch(figure))
        {
            var value = Digits(figure.Replace(',', '.')) * scale;
            return value == decimal.Truncate(value) ? AtMost(value) : null;
        }
        return null;
    }

    private static decimal Digits(string digits) =>
        decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal? AtMost(decimal? value) => value <= Largest ? decimal.Truncate(value.Value) : null;

    /// <summary>The words that make a payment periodic, with the amount where it stands beside them; null when there are none.</summary>
    private static string? PeriodIn(string text, List<StatedAmount> amounts)
    {
        foreach (var amount in amounts)
        {
            if (PerPeriod().Match(text, amount.End) is { Success: true } match)
            {
                return Quote(text, amount.Start, match.Index + match.Length);
            }
        }
        foreach (Match match in Periodic().Matches(text))
        {
            // "per month" belongs to the interest here, not to the amount of the debt.
            if (!Interest().IsMatch(text[Math.Max(0, match.Index - 30)..match.Index]))
            {
                return amounts.Count > 0 ? Words(text, amounts) : match.Value.Trim();
            }
        }
        return null;
    }

    private static string Words(string text, StatedAmount amount) => Quote(text, amount.Start, amount.End);

    private static string Quote(string text, int start, int end) =>
        end - start <= LongestQuote ? text[start..end].Trim() : $"{text.AsSpan(start, LongestQuote)}…";

    private static string Words(string text, List<StatedAmount> amounts) =>
        string.Join("; ", amounts.Select(amount => Words(text, amount)).Distinct().Take(MostQuoted));

    /// <summary>Digits with their marks, or with spaces between thousands. Few groups, so that a long row of them is read once.</summary>
    [GeneratedRegex(
        @"(?<![0-9]|[0-9][.,])(?:[1-9][0-9]{0,2}(?: [0-9]{3}){1,5}(?![0-9]|[.,][0-9]| [0-9]{3}(?![0-9]))|[0-9](?:[0-9.,]*[0-9])?)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"^[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?<zeros>,0{1,2})?|(?:,[0-9]{3})+(?<zeros>\.0{1,2})?|(?: [0-9]{3})+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Grouped();

    [GeneratedRegex("^[0-9]{1,18}$")]
    private static partial Regex Plain();

    [GeneratedRegex("^[0-9]{1,9}[.,][0-9]{1,9}$")]
    private static partial Regex Fraction();

    /// <summary>"đồng bị đơn" and "triệu tập" begin like units and are none.</summary>
    [GeneratedRegex(
        @"\G(?:[.,]-?|\s?\(?)(?:(?<scale>tỷ|tỉ|triệu|nghìn|ngàn|tr)(?!\s(?:tập|hồi|lệ))(?:\s?(?<dong>đồng|vnđ|vnd|đ|₫))?|(?<dong>đồng(?!\s(?:bị|nguyên|thừa|sở|phạm|chí|thời|ý|hồ|vi|chủ)(?!\p{L}))|vnđ|vnd|đ|₫))(?!\p{L})",
        Options
    )]
    private static partial Regex Unit();

    [GeneratedRegex(@"\G\s?rưỡi(?!\p{L})", Options)]
    private static partial Regex Half();

    [GeneratedRegex($@"\G\s?(?:{SquareMetres}|(?:chỉ|cây|lượng) vàng)", Options)]
    private static partial Regex Area();

    [GeneratedRegex($@"\G\s?/\s?{SquareMetres}", Options)]
    private static partial Regex PerArea();

    [GeneratedRegex(@"\G\s?(?:usd|eur|euro|đô la|đô|\$|€)(?!\p{L})", Options)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\G\s?%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\G(?:\.?\s?[0-9]|/c)", Options)]
    private static partial Regex NotMoneyAfter();

    [GeneratedRegex(@"(?<!\p{L})(?:khoản|điểm|k)[.\s]?$", Options)]
    private static partial Regex Clause();

    /// <summary>What is said to be an amount, directly or after a few words; or to be a number.</summary>
    [GeneratedRegex(
        @"số tiền\s?(?:là\s?)?(?::\s?)?(?<other>[^0-9;\u0001]{0,40})(?<!\p{L}số\s?:?\s?|\ssố\s?:?\s?)$|(?<number>(?<!\p{L})số\s?:?\s?)$",
        Options
    )]
    private static partial Regex Introduced();

    /// <summary>Directly after an amount.</summary>
    [GeneratedRegex(
        $@"\G\s?(?:/\s?(?:(?:[0-9]{{1,2}}\s?)?(?:người|cháu|con|bé|hộ)\s?/\s?)?(?:[0-9]{{1,2}}\s?|một\s|mỗi\s)?(?:{Period}|th(?!\p{{L}}))|(?:một|0?1|mỗi|hàng|hằng)\s{Period})",
        Options
    )]
    private static partial Regex PerPeriod();

    /// <summary>Anywhere; but not in "ngày/tháng/năm", "0,83%/tháng" and "2 lần/tháng".</summary>
    [GeneratedRegex(
        $@"(?<!(?:%|lần|ngày|tháng|quý)\s?)/\s?(?:[0-9]{{1,2}}\s?|một\s|mỗi\s)?{Period}|(?<!\p{{L}})(?:mỗi|hàng|hằng|từng)\s(?:một\s)?{Period}|(?<!\p{{L}})định k[ỳì](?!\p{{L}})",
        Options
    )]
    private static partial Regex Periodic();

    [GeneratedRegex(@"(?<!\p{L})lãi(?!\p{L})[^;0-9]*$", Options)]
    private static partial Regex Interest();
}
