using System.Globalization;
using System.Text;

namespace Thads.Warehouse.Text;

/// <summary>
/// What somebody gives as a reason must say something: blanks, signs and what cannot be seen are no reason, however many there are.
/// </summary>
public static class WrittenReason
{
    /// <summary>Letters by name that nothing is printed for.</summary>
    private static readonly int[] BlankLetters = ['\u115F', '\u1160', '\u3164', '\uFFA0'];

    /// <param name="text">What was written; null where nothing was.</param>
    /// <returns>The text without blanks around it, or null where it holds no letter and no digit.</returns>
    public static string? Of(string? text) => text is not null && text.EnumerateRunes().Any(Says) ? text.Trim() : null;

    private static bool Says(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter
        && !BlankLetters.Contains(rune.Value);
}
