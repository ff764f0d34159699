using System.Globalization;
using System.Text;

namespace Thads.Etl.Workbooks;

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
        foreach (var character in text.Normalize(NormalizationForm.FormD))
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
}
