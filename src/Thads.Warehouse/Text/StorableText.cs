namespace Thads.Warehouse.Text;

/// <summary>
/// Tells text from what only looks like it: not every engine stores the character U+0000 or half of a surrogate pair, and text with a
/// character that Unicode has set aside as none (U+FFFE, U+FFFF) cannot be normalised.
/// </summary>
public static class StorableText
{
    /// <summary>Whether every engine can store the text and everybody compare it.</summary>
    public static bool IsStorable(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyExceptInRange('\u0001', '\uD7FF'); at >= 0 && at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (text[at] is '\0' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(text[at]))
            {
                return false;
            }
        }
        return true;
    }
}
