using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Workbooks;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>
/// What a composite cell of a register says, in which an office writes a decision's number, date, reason and money as free text. Only
/// what can be read in one way is taken.
/// </summary>
/// <param name="Number">The decision's number, such as <c>46/QĐ-THADS</c>; null when none is stated.</param>
/// <param name="Date">Its day.</param>
/// <param name="Amount">The one amount that is stated, in đồng.</param>
/// <param name="AmountDoubt">Why there is no amount.</param>
/// <param name="AmountsSeen">The words that gave rise to the doubt: amounts and areas only, never the names that stand around them.</param>
public sealed partial record DecisionText(
    string? Number,
    DateOnly? Date,
    decimal? Amount,
    AmountDoubt AmountDoubt,
    string AmountsSeen
)
{
    /// <summary>Reads a cell; takes time in proportion to its length, whatever stands in it.</summary>
    public static DecisionText Parse(string text)
    {
        var tidy = VietnameseText.Tidy(text);
        var number = NumberIn(tidy, out var afterNumber);
        var date = DateIn(tidy[afterNumber..]) ?? (afterNumber > 0 ? DateIn(tidy) : null);
        // A date's and a range's digits are no money.
        var rest = MonthRange().Replace(Day().Replace(tidy, " "), " ");
        var (amount, doubt, seen) = AmountIn(rest);
        return new DecisionText(number, date, amount, doubt, seen);
    }

    private static string? NumberIn(string text, out int after)
    {
        var match = DecisionNumber().Match(text);
        if (!match.Success)
        {
            match = PlainNumber().Match(text);
        }
        after = match.Success ? match.Index + match.Length : 0;
        return match.Success
            ? string.Concat(match.Groups["number"].Value.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant()
            : null;
    }

    private static DateOnly? DateIn(string text)
    {
        foreach (Match match in Day().Matches(text))
        {
            var day = DateText.Read(
                match.Groups["words"].Success
                    ? match.Value
                    : $"{match.Groups["d"].Value}/{match.Groups["m"].Value}/{match.Groups["y"].Value}"
            );
            if (day is not null)
            {
                return day;
            }
        }
        return null;
    }

    private static (decimal? Amount, AmountDoubt Doubt, string Seen) AmountIn(string text)
    {
        var periodic = PeriodicAmount().Match(text);
        var amounts = new List<(decimal Value, string Words)>();
        foreach (Match match in MoneyAmount().Matches(text))
        {
            if (Value(match) is { } value)
            {
                amounts.Add((value, match.Value.Trim()));
            }
        }
        if (periodic.Success)
        {
            return (null, AmountDoubt.Periodic, periodic.Value.Trim());
        }
        var different = amounts.DistinctBy(amount => amount.Value).Take(10).ToList();
        if (Area().Match(text) is { Success: true } area)
        {
            return (null, AmountDoubt.Area, area.Value.Trim());
        }
        return different.Count switch
        {
            0 => (null, AmountDoubt.NoAmount, ""),
            1 => (different[0].Value, AmountDoubt.None, different[0].Words),
            _ => (null, AmountDoubt.SeveralAmounts, string.Join("; ", different.Select(amount => amount.Words))),
        };
    }

    /// <summary>đồng; null where the digits are no whole number of them.</summary>
    private static decimal? Value(Match match)
    {
        var digits = match.Groups["digits"].Value;
        var scale = VietnameseText.Fold(match.Groups["scale"].Value) switch
        {
            "ty" => 1_000_000_000m,
            "trieu" => 1_000_000m,
            "nghin" or "ngan" => 1_000m,
            _ => 1m,
        };
        if (digits.Length > 24)
        {
            return null;
        }
        if (Thousands().IsMatch(digits))
        {
            var plain = digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            // "1.234 triệu" is 1,234 million; "1,234 tỷ" could be 1.234 billion and is left alone.
            return
                scale > 1 && digits.Count(c => c is '.' or ',') == 1 && digits.Contains(',', StringComparison.Ordinal)
                ? null
                : decimal.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture) * scale;
        }
        if (scale > 1 && Decimal().IsMatch(digits))
        {
            var value =
                decimal.Parse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
                * scale;
            return value == decimal.Truncate(value) ? value : null;
        }
        return null;
    }

    [GeneratedRegex(
        @"(?<number>\d{1,6}\s?/\s?(\d{4}\s?/\s?)?QĐ\s?-\s?[A-ZĐ]{2,20}(\.[A-ZĐ]{1,10})?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex DecisionNumber();

    /// <summary>"Số: 46", "Số 04/2022/DS-ST", "46 ngày 05/10/2025", "46/QĐ".</summary>
    [GeneratedRegex(
        @"(số\s?:?\s?(?<number>\d{1,6}(/\d{4})?(/[A-ZĐ]{1,8}(-[A-ZĐ]{1,8})?)?)\b)|((?<number>\d{1,6}\s?/\s?QĐ)\b)|(^(QĐ\s)?(?<number>\d{1,6})[,;]?\s(?=ngày\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PlainNumber();

    [GeneratedRegex(
        @"(?<words>ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})|\b(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4}|\d{2})\b(?![.,]?\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b\d{1,2}/\d{4}\s?[-–]\s?\d{1,2}/\d{4}\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex MonthRange();

    [GeneratedRegex(
        @"((?<![\d/.,])(?<digits>\d[\d.,]{0,30})\s?((?<scale>tỷ|tỉ|triệu|nghìn|ngàn)\s?(đồng|đ\b)?|đồng|đ\b|vnđ|vnd))|(số tiền\s?:?\s?(?<digits>\d[\d.,]{3,30}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MoneyAmount();

    [GeneratedRegex(
        @"\d[\d.,]{0,30}\s?(đồng|đ|vnđ|vnd|triệu|triệu đồng)\s?(/\s?(\d{1,2}\s?)?(tháng|năm|quý|tuần|kỳ)|mỗi tháng|một tháng|hàng tháng|hằng tháng)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex PeriodicAmount();

    [GeneratedRegex(
        @"\d[\d.,]{0,30}\s?(m2|m²|m 2|ha\b|mét vuông|chỉ vàng|cây vàng|lượng vàng)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Area();

    [GeneratedRegex(@"^(\d{1,18}|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)[.,]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\d{1,9}[.,]\d{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex Decimal();
}
