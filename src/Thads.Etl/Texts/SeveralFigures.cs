namespace Thads.Etl.Texts;

/// <summary>Tells a cell with several figures from a cell with words.</summary>
internal static class SeveralFigures
{
    /// <summary>Whether a text that is no figure is several, with a line break, a semicolon, "và", "+" or only a blank between them.</summary>
    public static bool In(ReadOnlySpan<char> text)
    {
        var figures = 0;
        while (true)
        {
            text = text.TrimStart(";+&,() \n\t\u00a0\u2009\u202f");
            if (text.IsEmpty)
            {
                return figures >= 2;
            }
            if (char.IsAsciiDigit(text[0]))
            {
                var before = text.Length;
                NumberText.Take(ref text, isWhole: true);
                if (text.Length == before)
                {
                    // A row of digits and marks that is no number, such as "1.23.4".
                    return false;
                }
                figures++;
                continue;
            }
            var word = FigureText.Word(ref text);
            if (
                word is not ("và" or "với" or "cộng" or "%" or "việc" or "rưỡi")
                && !FigureText.IsDong(word)
                && FigureText.ScaleOf(word) == 0
            )
            {
                return false;
            }
        }
    }
}
