using Thads.Etl.Texts;

namespace Thads.Etl.Layouts;

/// <summary>How like two texts are, from 0 to 1, whatever their marks, cases and signs: by the words that they share and by their letters.</summary>
internal static class TextLikeness
{
    /// <summary>Letters beyond this are not compared one by one.</summary>
    private const int LongestCompared = 60;

    /// <param name="left">Folded.</param>
    /// <param name="right">Folded.</param>
    public static double Of(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }
        if (left == right)
        {
            return 1;
        }
        var (words, others) = (left.Split(' '), right.Split(' ').ToList());
        var total = words.Length + others.Count;
        var shared = words.Count(others.Remove);
        var byWords = 2.0 * shared / total;
        // Letters tell a misspelling; texts of other lengths or without a common word are none.
        var byLetters =
            left.Length > LongestCompared
            || right.Length > LongestCompared
            || Math.Abs(left.Length - right.Length) > Math.Max(left.Length, right.Length) / 3
                ? 0
                : 1 - ((double)Distance(left, right) / Math.Max(left.Length, right.Length));
        return Math.Min(0.99, Math.Max(byWords, byLetters));
    }

    public static double OfTexts(string left, string right) =>
        Of(VietnameseText.Fold(left), VietnameseText.Fold(right));

    /// <summary>How many letters are to be changed, put in or taken out (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
