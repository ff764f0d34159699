using System.Globalization;
using System.Text;

namespace Thads.Etl.Cells;

/// <summary>One of the sections of a number format that semicolons part: for positive numbers, negative ones, zero, and text.</summary>
internal sealed class NumberFormatSection
{
    /// <summary>What is shown before the decimal point, from left to right: a placeholder, or text where <c>Literal</c> is set.</summary>
    private readonly List<(char Placeholder, string? Literal)> whole = [];
    private readonly StringBuilder after = new();
    private bool hasPoint;

    /// <summary>Commas since the last placeholder: before another one they part thousands, otherwise each divides by a thousand.</summary>
    private int commas;

    private NumberFormatSection() { }

    /// <summary>Whether it shows a number as <c>General</c> does.</summary>
    public bool IsGeneral { get; private set; }

    /// <summary>Whether it holds what we do not show: parts of dates, exponents, fractions, conditions.</summary>
    public bool IsBeyondUs { get; private set; }

    /// <summary>Whether it shows some numbers only: <c>[&lt;1000]</c>.</summary>
    public bool HasCondition { get; private set; }

    /// <summary>Whether a text of it holds digits, so that it shows another number than there is.</summary>
    public bool HasDigitsOfText { get; private set; }

    /// <summary>Whether it shows parts of a day or a time.</summary>
    public bool HasPartsOfDate { get; private set; }

    /// <summary>What it shows beside the number: "nghìn" under <c>0" nghìn"</c>.</summary>
    public string Words => string.Concat(whole.Select(part => part.Literal)) + after;

    /// <summary>Whether nothing of a number is shown: <c>;;;</c>, <c>"x"</c>; or a day in its place.</summary>
    public bool HidesNumber => HasPartsOfDate || (!IsGeneral && !IsBeyondUs && !HasDigits);
    public int Percents { get; private set; }
    public int Thousands { get; private set; }

    /// <summary>The placeholders after the decimal point.</summary>
    public List<char> Fraction { get; } = [];
    public int LeastPlaces => Fraction.Count(placeholder => placeholder == '0');
    public bool HasDigits => Fraction.Count > 0 || whole.Exists(part => part.Literal is null);

    /// <summary>Whether it shows nothing but the number, with its places and its thousands parted or not.</summary>
    public bool IsPlain =>
        Percents == 0
        && Thousands == 0
        && after.Length == 0
        && whole.TrueForAll(part => part.Literal is null)
        && whole.Count(part => part.Placeholder == '0') <= 1;

    public static IEnumerable<NumberFormatSection> Split(string format)
    {
        var (at, isOnly) = (0, !format.Contains(';', StringComparison.Ordinal));
        do
        {
            yield return Parse(format, ref at, isOnly);
        } while (at < format.Length);
    }

    /// <summary>A number that is not negative and has no more places than are shown.</summary>
    public string Write(decimal number)
    {
        var digits = decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture);
        digits = digits == "0" ? "" : digits;
        var (left, parts) = (digits.Length, new Stack<string>());
        var first = whole.FindIndex(part => part.Literal is null);
        for (var i = whole.Count - 1; i >= 0; i--)
        {
            if (whole[i].Literal is { } literal)
            {
                parts.Push(literal);
            }
            else if (left > 0)
            {
                // The first placeholder shows whatever is left.
                var from = i == first ? 0 : left - 1;
                parts.Push(digits[from..left]);
                left = from;
            }
            else if (whole[i].Placeholder == '0')
            {
                parts.Push("0");
            }
        }
        var places = number.ToString("F" + Fraction.Count, CultureInfo.InvariantCulture).Split('.');
        var fraction = places.Length > 1 ? places[1] : "";
        while (fraction.Length > LeastPlaces && fraction[^1] == '0')
        {
            fraction = fraction[..^1];
        }
        return (string.Concat(parts) + (fraction.Length > 0 ? "," + fraction : "") + after).Trim();
    }

    private static NumberFormatSection Parse(string format, ref int at, bool isOnly)
    {
        var section = new NumberFormatSection();
        for (; at < format.Length; at++)
        {
            var character = format[at];
            switch (character)
            {
                case ';':
                    at++;
                    return section.Closed(isOnly);
                case '"':
                    var close = format.IndexOf('"', at + 1);
                    close = close < 0 ? format.Length : close;
                    section.Literal(format[(at + 1)..close]);
                    at = Math.Min(close, format.Length - 1);
                    break;
                case '\\':
                    section.Literal(at + 1 < format.Length ? format[at + 1].ToString() : "");
                    at++;
                    break;
                case '_' or '*':
                    at++;
                    break;
                case '[':
                    var end = format.IndexOf(']', at);
                    section.Bracket(end < 0 ? format[(at + 1)..] : format[(at + 1)..end]);
                    at = end < 0 ? format.Length - 1 : end;
                    break;
                case '0' or '#' or '?':
                    section.Placeholder(character);
                    break;
                case '.' when !section.hasPoint:
                    section.hasPoint = true;
                    section.ScaleByCommas();
                    break;
                case ',':
                    section.commas += section.HasDigits ? 1 : 0;
                    break;
                case '%':
                    section.Percents++;
                    section.Literal("%");
                    break;
                case '@':
                    section.IsGeneral = !section.HasDigits;
                    break;
                case 'G'
                or 'g' when string.Compare(format, at, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0:
                    section.IsGeneral = true;
                    at += 6;
                    break;
                case 'E' or 'e' when at + 1 < format.Length && format[at + 1] is '+' or '-':
                    section.IsBeyondUs = true;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    section.IsBeyondUs = true;
                    section.HasPartsOfDate = true;
                    break;
                case '/' when at + 1 < format.Length && format[at + 1] is '0' or '#' or '?' or (>= '1' and <= '9'):
                    section.IsBeyondUs = true;
                    break;
                default:
                    section.Literal(character.ToString());
                    break;
            }
        }
        return section.Closed(isOnly);
    }

    /// <param name="isOnly">Whether the format has no other: then nothing in it means <c>General</c>, and otherwise that nothing is shown.</param>
    private NumberFormatSection Closed(bool isOnly)
    {
        ScaleByCommas();
        var hasText = after.Length > 0 || whole.Count > 0;
        IsBeyondUs |= (IsGeneral && hasText) || Percents > 1 || Thousands > 4;
        IsGeneral |= isOnly && !HasDigits && !IsBeyondUs && !hasText;
        return this;
    }

    private void Placeholder(char placeholder)
    {
        commas = 0;
        if (hasPoint)
        {
            Fraction.Add(placeholder);
        }
        else
        {
            whole.Add((placeholder, null));
        }
    }

    private void ScaleByCommas()
    {
        Thousands += commas;
        commas = 0;
    }

    private void Literal(string text)
    {
        HasDigitsOfText |= text.AsSpan().ContainsAnyInRange('0', '9');
        if (hasPoint || commas > 0)
        {
            after.Append(text);
        }
        else if (text.Length > 0)
        {
            whole.Add((' ', text));
        }
    }

    private void Bracket(string content)
    {
        if (content.StartsWith('$'))
        {
            // A currency, or only a language: [$₫-42A], [$-42A].
            Literal(content[1..].Split('-')[0]);
        }
        else if (content.Length > 0 && (content[0] is '<' or '>' or '=' || content.All(c => "hHmMsS".Contains(c))))
        {
            IsBeyondUs = true;
            HasPartsOfDate |= content[0] is not ('<' or '>' or '=');
            HasCondition |= content[0] is '<' or '>' or '=';
        }
    }
}
