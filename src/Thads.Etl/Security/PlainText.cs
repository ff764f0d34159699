using System.Globalization;
using System.Text;

namespace Thads.Etl.Security;

/// <summary>Words as a guesser tries them.</summary>
internal static class PlainText
{
    /// <returns>The text in small letters without marks and blanks: <c>Mật Khẩu</c> is <c>matkhau</c>.</returns>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        // What is no letter at all, such as half of one, is left for others to refuse.
        foreach (var letter in text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).SelectMany(Parts))
        {
            plain.Append(letter);
        }
        return plain.ToString();
    }

    private static IEnumerable<char> Parts(Rune rune) =>
        rune.ToString()
            .Normalize(NormalizationForm.FormD)
            .Where(part =>
                CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(part)
            )
            .Select(part => part is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(part));
}
