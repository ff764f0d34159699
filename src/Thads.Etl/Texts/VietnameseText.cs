using System.Globalization;
using System.Text;
using Thads.Warehouse.Text;

namespace Thads.Etl.Texts;

/// <summary>Compares Vietnamese words as people do who type them in different ways.</summary>
public static class VietnameseText
{
    /// <summary>
    /// The words alone, in lower case, without tone marks, diacritics and punctuation, one space apart. Composed and decomposed text
    /// (NFC, NFD), "Hoà" and "Hòa", and any spaces and line breaks come out the same.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var character in Normalize(text, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            if (!char.IsLetterOrDigit(character))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }
            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }
            folded.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
        }
        return folded.ToString();
    }

    /// <summary>Composed (NFC), with single spaces and nothing invisible in it; otherwise as written.</summary>
    public static string Tidy(string text)
    {
        if (IsTidy(text))
        {
            return text;
        }
        var tidy = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var character in Normalize(text, NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(character))
            {
                pendingSpace = tidy.Length > 0;
                continue;
            }
            if (char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format)
            {
                continue;
            }
            if (pendingSpace)
            {
                tidy.Append(' ');
                pendingSpace = false;
            }
            tidy.Append(character);
        }
        return tidy.ToString();
    }

    /// <summary>
    /// The text as every engine can store it: a null character, half a surrogate pair and what Unicode has set aside as no character, which
    /// only hostile files hold, become U+FFFD.
    /// </summary>
    public static string Storable(string text)
    {
        if (StorableText.IsStorable(text))
        {
            return text;
        }
        var whole = text.Replace('\0', '\uFFFD').Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
        // Encoding puts U+FFFD in the place of what is only half there.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole));
    }

    /// <summary>Normalises any text, even one with half a surrogate pair in it, as the cells of a hostile .xls may have.</summary>
    public static string Normalize(string text, NormalizationForm form) => Storable(text).Normalize(form);

    /// <summary>The common case, told without making another string: printable composed letters with single spaces inside.</summary>
    private static bool IsTidy(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isSpace = text[i] == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ';
            if (!isSpace && text[i] is not ((> ' ' and <= '~') or (>= 'À' and <= 'ɏ') or (>= 'Ḁ' and <= 'ỹ')))
            {
                return false;
            }
        }
        return true;
    }
}
