using System.Globalization;
using System.Text;

namespace Thads.Etl.Texts;

/// <summary>
/// Text as it leaves a reader, the same however it was typed: composed (NFC), with Đ for the letters that only look like it, without what
/// cannot be seen, with plain blanks, with Latin letters for those of other alphabets that look like them, and with line breaks as
/// <c>\n</c>.
/// </summary>
internal static class CellText
{
    public static string Normalize(string text)
    {
        if (IsNormal(text))
        {
            return text;
        }
        var storable = VietnameseText.Storable(text);
        var normal = new StringBuilder(storable.Length);
        for (var i = 0; i < storable.Length; i++)
        {
            var character = storable[i];
            switch (character)
            {
                case 'Ð' or 'Ɖ':
                    normal.Append('Đ');
                    break;
                case '\r':
                    normal.Append('\n');
                    i += i + 1 < storable.Length && storable[i + 1] == '\n' ? 1 : 0;
                    break;
                case '\n' or '\t':
                    normal.Append(character);
                    break;
                case '\u2028' or '\u2029' or '\v' or '\f' or '\u0085':
                    normal.Append('\n');
                    break;
                // What follows is shown from right to left: "123" with it before its 2 is seen as 132, and neither figure is meant for sure.
                case '\u202E':
                case '\uFFFE' or '\uFFFF':
                    normal.Append('\uFFFD');
                    break;
                default:
                    if (char.IsWhiteSpace(character))
                    {
                        normal.Append(' ');
                    }
                    else if (
                        !char.IsControl(character)
                        && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format
                    )
                    {
                        normal.Append(character);
                    }
                    break;
            }
        }
        return LookAlikes.InLatin(normal.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>The common case, told without making another string: printable composed letters, blanks and line breaks.</summary>
    private static bool IsNormal(string text)
    {
        foreach (var character in text)
        {
            if (
                character
                is not (
                    (>= ' ' and <= '~')
                    or '\n'
                    or (>= '¡' and <= 'ɏ' and not ('\u00AD' or 'Ð' or 'Ɖ'))
                    or (>= 'Ḁ' and <= 'ỹ')
                )
            )
            {
                return false;
            }
        }
        return true;
    }
}
