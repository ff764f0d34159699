using System.Buffers;

namespace Thads.Etl.Texts;

/// <summary>
/// Letters of the Cyrillic and the Greek alphabet that are drawn as Latin ones. "С-01" with the Cyrillic letter is another code to a computer
/// and the same one to everybody who sees it.
/// </summary>
internal static class LookAlikes
{
    private const string Others = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Latin = "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo";
    private static readonly SearchValues<char> All = SearchValues.Create(Others);

    /// <summary>
    /// Each word in which such letters stand among Latin letters or figures, and none of another alphabet that looks like no Latin one, in
    /// Latin letters. A word of another alphabet alone is left as it is.
    /// </summary>
    public static string InLatin(string text)
    {
        if (!text.AsSpan().ContainsAny(All))
        {
            return text;
        }
        var letters = text.ToCharArray();
        for (var at = 0; at < letters.Length; )
        {
            var end = at;
            while (end < letters.Length && !char.IsWhiteSpace(letters[end]))
            {
                end++;
            }
            Put(letters.AsSpan(at, end - at));
            at = end + 1;
        }
        return new string(letters);
    }

    private static void Put(Span<char> word)
    {
        var hasLatin = false;
        foreach (var letter in word)
        {
            var isLatin = char.IsAsciiLetterOrDigit(letter) || letter is (>= 'À' and <= 'ɏ') or (>= 'Ḁ' and <= 'ỹ');
            if (!isLatin && char.IsLetter(letter) && !All.Contains(letter))
            {
                return;
            }
            hasLatin |= isLatin;
        }
        for (var i = 0; hasLatin && i < word.Length; i++)
        {
            word[i] = Others.IndexOf(word[i]) is >= 0 and var place ? Latin[place] : word[i];
        }
    }
}
