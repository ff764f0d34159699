namespace Thads.Etl.Texts;

/// <summary>
/// Figures that stand in a sheet as text, written as Vietnamese offices write them. The grammar is the table <c>figures.md</c> beside this
/// file, which a test reads line by line; whatever is not in it is not read, and what can be read in two ways is not read at all.
/// </summary>
public static class FigureText
{
    /// <summary>A figure in words and marks is shorter. Longer text is not looked at.</summary>
    private const int Longest = 64;
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>Reads a figure; takes time in proportion to the text's length, and never throws.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="isWhole">Whether only whole numbers make sense, so that a comma before three digits must part thousands.</param>
    public static FigureReading Read(string text, bool isWhole)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > Longest)
        {
            return new FigureReading(FigureTextResult.NotANumber);
        }
        if (IsNothing(trimmed))
        {
            return new FigureReading(FigureTextResult.Read);
        }
        var reading = One(trimmed, isWhole);
        return reading.Result == FigureTextResult.NotANumber && SeveralFigures.In(trimmed)
            ? new FigureReading(FigureTextResult.TwoValues)
            : reading;
    }

    /// <summary>A blank, a dash, or an x: how offices write that there is none.</summary>
    private static bool IsNothing(ReadOnlySpan<char> text) => text is "" or "-" or "–" or "—" or "−" or "x" or "X";

    /// <summary>One figure with everything that may stand around it.</summary>
    internal static FigureReading One(ReadOnlySpan<char> text, bool isWhole)
    {
        var rest = Unquoted(text);
        var isNegative = false;
        if (rest is ['(', .. var inside, ')'])
        {
            rest = inside.Trim();
            isNegative = true;
        }
        else if (rest is ['-' or '−' or '–' or '‐' or '‑', .. var magnitude])
        {
            rest = magnitude.TrimStart();
            isNegative = true;
        }
        else if (rest is ['+', .. var positive])
        {
            rest = positive.TrimStart();
        }
        var reading = Unsigned(rest, isWhole);
        return isNegative ? reading with { Figure = -reading.Figure } : reading;
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> text) =>
        text switch
        {
            ['"', .. var quoted, '"'] => quoted.Trim(),
            ['“' or '”', .. var quoted, '”' or '“'] => quoted.Trim(),
            ['\'' or '’' or '‘' or '`', .. var rest] => rest.TrimStart(),
            _ => text,
        };

    private static FigureReading Unsigned(ReadOnlySpan<char> text, bool isWhole)
    {
        var rest = text;
        var number = NumberText.Take(ref rest, isWhole);
        if (IsEnd(rest))
        {
            return number;
        }
        var word = Word(ref rest);
        if (ScaleOf(word) > 0)
        {
            return Scaled(text);
        }
        var mark =
            word == "%" ? FigureMark.Percent
            : word == "việc" ? FigureMark.Cases
            : IsDong(word) ? FigureMark.Dong
            : FigureMark.None;
        return mark == FigureMark.None || !IsEnd(rest)
            ? new FigureReading(FigureTextResult.NotANumber)
            : number with
            {
                Mark = mark,
            };
    }

    /// <summary>"1.035 tỷ 43 triệu đồng": each part smaller than one of the scale before it.</summary>
    private static FigureReading Scaled(ReadOnlySpan<char> text)
    {
        var (total, before) = (0m, decimal.MaxValue);
        while (true)
        {
            var number = NumberText.Take(ref text, isWhole: false);
            if (!number.IsRead)
            {
                return number;
            }
            var scale = ScaleOf(Word(ref text));
            var part = number.Figure * scale;
            if (scale == 0 || part >= before)
            {
                return new FigureReading(FigureTextResult.NotANumber);
            }
            (total, before) = (total + part, scale);
            var gap = text.Length - text.TrimStart().Length;
            if (text[..gap].Contains('\n'))
            {
                return new FigureReading(FigureTextResult.NotANumber);
            }
            text = text[gap..];
            if (text.StartsWith("rưỡi"))
            {
                total += scale / 2;
                text = text["rưỡi".Length..].TrimStart();
            }
            if (!text.IsEmpty && !char.IsAsciiDigit(text[0]))
            {
                var isKnown = IsEnd(text) || (IsDong(Word(ref text)) && IsEnd(text));
                return isKnown
                    ? new FigureReading(FigureTextResult.Read, total, FigureMark.Scaled)
                    : new FigureReading(FigureTextResult.NotANumber);
            }
            if (text.IsEmpty)
            {
                return new FigureReading(FigureTextResult.Read, total, FigureMark.Scaled);
            }
        }
    }

    /// <summary>The next word or mark, in lower case; empty for none.</summary>
    internal static string Word(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var length = text is ['%' or '₫', ..] ? 1 : 0;
        while (length < text.Length && text[0] is not ('%' or '₫') && char.IsLetter(text[length]))
        {
            length++;
        }
        var word = text[..length].ToString().ToLowerInvariant();
        text = text[length..];
        return word;
    }

    /// <summary>đồng in one of the word; 0 for a word that is no scale.</summary>
    internal static decimal ScaleOf(string word) =>
        word switch
        {
            "tỷ" or "tỉ" or "ty" or "ti" => Billion,
            "triệu" or "trieu" or "tr" or "trđ" => Million,
            "nghìn" or "ngàn" or "nghin" or "ngan" => Thousand,
            _ => 0,
        };

    internal static bool IsDong(string word) => word is "đồng" or "đ" or "vnđ" or "vnd" or "₫" or "dong";

    internal static bool IsForeignMoney(string word) =>
        word is "usd" or "us" or "eur" or "euro" or "gbp" or "jpy" or "cny" or "rmb" or "krw";

    /// <summary>Nothing more, but for the marks that close an amount: "500.000,-", "12.", "./.".</summary>
    private static bool IsEnd(ReadOnlySpan<char> text) => text.Trim() is "" or "." or "," or ",-" or ".-" or "./.";
}
