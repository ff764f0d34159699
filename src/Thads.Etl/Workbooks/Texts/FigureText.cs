using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Thads.Etl.Workbooks.Texts;

/// <summary>
/// Figures that stand in a sheet as text, written as Vietnamese offices write them: a dot between thousands, a comma before decimals,
/// "1.035 tỷ 43 triệu". What can be read in two ways is not read at all.
/// </summary>
public static partial class FigureText
{
    private static readonly string[] Zeros = ["", "-", "–", "—", "x", "X", "0"];

    /// <summary>Reads a figure.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="isWhole">Whether only whole numbers make sense, so that a mark before three digits must part thousands.</param>
    /// <param name="figure">The figure read.</param>
    /// <param name="isAbsolute">Whether the text names its own unit ("3 tỷ"), so that <paramref name="figure"/> is in đồng.</param>
    public static FigureTextResult Read(string text, bool isWhole, out decimal figure, out bool isAbsolute)
    {
        figure = 0;
        isAbsolute = false;
        var digits = Clean(text);
        if (Zeros.Contains(digits))
        {
            return FigureTextResult.Read;
        }
        if (Worded().Match(VietnameseText.Fold(digits.Replace('.', '\u2024'))) is { Success: true })
        {
            isAbsolute = true;
            return ReadWorded(digits, out figure);
        }
        return ReadPlain(digits, isWhole, out figure);
    }

    /// <summary>Without the spaces, no-break spaces and apostrophes that come with text, and without a trailing currency or percent mark.</summary>
    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in VietnameseText.Normalize(text, NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(character) && character is not ('\'' or '’' or '\u200b' or '\ufeff'))
            {
                kept.Append(character);
            }
        }
        return Currency().Replace(kept.ToString(), "");
    }

    private static FigureTextResult ReadPlain(string digits, bool isWhole, out decimal figure)
    {
        figure = 0;
        string invariant;
        if (Digits().IsMatch(digits))
        {
            invariant = digits;
        }
        else if (DotThousands().IsMatch(digits))
        {
            invariant = digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (CommaThousands().IsMatch(digits))
        {
            // "1,234": Vietnamese for 1.234, English for 1234. Several marks, or a figure that must be whole, leave one reading.
            if (!isWhole && digits.Count(c => c == ',') == 1 && !digits.Contains('.', StringComparison.Ordinal))
            {
                return FigureTextResult.Ambiguous;
            }
            invariant = digits.Replace(",", "", StringComparison.Ordinal);
        }
        else if (CommaDecimal().IsMatch(digits))
        {
            invariant = digits.Replace(',', '.');
        }
        else if (DotDecimal().IsMatch(digits))
        {
            invariant = digits;
        }
        else
        {
            return FigureTextResult.NotANumber;
        }
        return decimal.TryParse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture, out figure)
            ? FigureTextResult.Read
            : FigureTextResult.NotANumber;
    }

    private static FigureTextResult ReadWorded(string digits, out decimal figure)
    {
        figure = 0;
        foreach (Match part in WordedPart().Matches(digits))
        {
            var result = ReadPlain(part.Groups["digits"].Value, isWhole: false, out var amount);
            if (result != FigureTextResult.Read)
            {
                return result;
            }
            figure +=
                amount
                * VietnameseText.Fold(part.Groups["unit"].Value) switch
                {
                    "ty" or "ti" => 1_000_000_000m,
                    "trieu" or "tr" => 1_000_000m,
                    _ => 1_000m,
                };
        }
        return FigureTextResult.Read;
    }

    [GeneratedRegex(@"^-?[0-9]+$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$")]
    private static partial Regex DotThousands();

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex CommaThousands();

    [GeneratedRegex(@"^-?[0-9]+,[0-9]+$")]
    private static partial Regex CommaDecimal();

    [GeneratedRegex(@"^-?[0-9]+\.[0-9]+$")]
    private static partial Regex DotDecimal();

    [GeneratedRegex(@"(đồng|đ|vnđ|vnd|%|việc)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^[0-9 ]+(ty|ti|trieu|tr|nghin|ngan)([0-9 ]+(trieu|tr|nghin|ngan))*$")]
    private static partial Regex Worded();

    [GeneratedRegex(@"(?<digits>[0-9.,]+)(?<unit>\p{L}+)")]
    private static partial Regex WordedPart();
}
