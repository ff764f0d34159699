using System.Globalization;

namespace Thads.Warehouse.Text;

/// <summary>
/// Shortens text to what a column can hold. A letter is never split: not the two halves of a surrogate pair, and not a letter from the
/// marks that stand on it, as Vietnamese text has them where it is not composed.
/// </summary>
public static class TextLimit
{
    /// <param name="text">Any text.</param>
    /// <param name="most">The most UTF-16 units that may remain.</param>
    /// <returns>The beginning of the text, as much of it as fits.</returns>
    public static string Truncate(this string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        var end = 0;
        while (true)
        {
            var next = end + StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (next > most)
            {
                // A single letter under more marks than fit loses some of them, rather than everything being lost.
                return end > 0 ? text[..end] : text[..(SplitsPair(text, most) ? most - 1 : most)];
            }
            end = next;
        }
    }

    /// <returns>The end of the text, as much of it as fits.</returns>
    /// <inheritdoc cref="Truncate"/>
    public static string TruncateStart(this string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        var start = 0;
        while (text.Length - start > most)
        {
            start += StringInfo.GetNextTextElementLength(text.AsSpan(start));
        }
        return text[start..];
    }

    private static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
