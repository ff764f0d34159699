using System.Globalization;

namespace Thads.Etl.Cells;

/// <summary>Cell addresses as Excel shows them.</summary>
public static class CellAddress
{
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public static string Of(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{LettersOf(column)}{row}");

    /// <summary>The name of a column: <c>A</c>, <c>AB</c>.</summary>
    /// <param name="column">From 0.</param>
    public static string LettersOf(int column)
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            letters[--at] = (char)('A' + (rest % 26));
        }
        return new string(letters[at..]);
    }

    /// <summary>Whether a text is a cell's address, of letters and then digits.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        var letters = text.IndexOfAnyExceptInRange('A', 'Z');
        return letters is > 0 and <= 3
            && text.Length - letters is > 0 and <= 7
            && text[letters..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>The row (from 1) and column (from 0) of an address such as <c>AB12</c>.</summary>
    public static (int Row, int Column) Parse(ReadOnlySpan<char> address)
    {
        var column = 0;
        var at = 0;
        while (at < address.Length && char.IsAsciiLetterUpper(address[at]))
        {
            column = (column * 26) + (address[at++] - 'A' + 1);
        }
        return (int.Parse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture), column - 1);
    }
}
