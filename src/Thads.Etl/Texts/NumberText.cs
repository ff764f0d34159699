using System.Globalization;

namespace Thads.Etl.Texts;

/// <summary>The digits of a figure and the marks between them, without sign and without words.</summary>
internal static class NumberText
{
    /// <summary>More digits before the decimal mark than any figure has; a decimal holds them and as many places.</summary>
    private const int MostDigits = 18;
    private const int GroupLength = 3;

    /// <summary>Takes as much from the start of a text as is one number.</summary>
    public static FigureReading Take(ref ReadOnlySpan<char> text, bool isWhole)
    {
        text = text.TrimStart();
        // What parts thousands, where the decimal mark stands, and how long the last run of digits is.
        var (thousands, point, at) = ('\0', -1, 0);
        var run = Run(text, 0);
        var lead = run;
        if (run == 0)
        {
            return new FigureReading(FigureTextResult.NotANumber);
        }
        at += run;
        while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && MarkAt(text[at]) is not '\0' and var mark)
        {
            run = Run(text, at + 1);
            var isGroup = run == GroupLength && lead <= GroupLength && text[0] != '0' && point < 0;
            if (isGroup && (thousands == '\0' || thousands == mark))
            {
                thousands = mark;
            }
            else if (mark == ' ')
            {
                // A blank parts thousands or ends the number; what follows is another.
                break;
            }
            else if (mark == '\'' || thousands == mark || point >= 0)
            {
                return new FigureReading(FigureTextResult.NotANumber);
            }
            else
            {
                point = at;
            }
            at += run + 1;
        }
        var number = text[..at];
        text = text[at..];
        return Value(number, thousands, point, lead, isWhole);
    }

    private static FigureReading Value(ReadOnlySpan<char> number, char thousands, int point, int lead, bool isWhole)
    {
        var places = point < 0 ? 0 : number.Length - point - 1;
        var isOneGroup = point < 0 && number.Length == lead + 1 + GroupLength;
        var hasTwoReadings =
            (thousands == ',' && isOneGroup && !isWhole)
            || (point >= 0 && number[point] == '.' && places == GroupLength && !isWhole && lead > GroupLength)
            || (point >= 0 && number[point] == '.' && places == GroupLength && thousands is ' ' or '\'')
            // "1.000,000": dots and commas both part thousands in files in use.
            || (point >= 0 && places == GroupLength && thousands is '.' or ',' && isWhole);
        if (hasTwoReadings)
        {
            return new FigureReading(FigureTextResult.Ambiguous);
        }
        // "012.345" is neither thousands nor a fraction.
        if (point > 1 && places == GroupLength && number[0] == '0' && thousands == '\0')
        {
            return new FigureReading(FigureTextResult.NotANumber);
        }
        Span<char> digits = stackalloc char[number.Length];
        var (length, before) = (0, 0);
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]) && (length > 0 || number[i] != '0' || point >= 0))
            {
                digits[length++] = number[i];
                before += point < 0 || i < point ? 1 : 0;
            }
            else if (i == point)
            {
                digits[length++] = '.';
            }
        }
        if (before > MostDigits)
        {
            return new FigureReading(FigureTextResult.OutOfRange);
        }
        return new FigureReading(
            FigureTextResult.Read,
            length == 0
                ? 0
                : decimal.Parse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        );
    }

    private static int Run(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at - from;
    }

    /// <summary>What stands between digits, with one character for all blanks and one for all apostrophes; none for anything else.</summary>
    private static char MarkAt(char character) =>
        character switch
        {
            '.' or ',' => character,
            '\'' or '’' => '\'',
            '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\0',
            _ => char.IsWhiteSpace(character) ? ' ' : '\0',
        };
}
