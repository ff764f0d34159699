using System.Globalization;
using System.Text;

namespace Thads.Etl.Texts.Legacy;

/// <summary>Decodes TCVN3 and VNI text, as it stands in a workbook under one of their fonts, to composed Unicode.</summary>
public static class LegacyDecoder
{
    private const string Tcvn3Letters =
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
    private const string UnicodeLetters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    /// <summary>VNI writes a letter and after it a character for its marks; some letters have a character of their own.</summary>
    private static readonly (string Vni, string Unicode)[] VniLetters =
    [
        .. Marked("a", "øùûõï", "àáảãạ"),
        .. Marked("a", "êèéúüë", "ăằắẳẵặ"),
        .. Marked("a", "âàáåãä", "âầấẩẫậ"),
        .. Marked("e", "øùûõï", "èéẻẽẹ"),
        .. Marked("e", "âàáåãä", "êềếểễệ"),
        .. Marked("o", "øùûõï", "òóỏõọ"),
        .. Marked("o", "âàáåãä", "ôồốổỗộ"),
        .. Marked("ô", "øùûõï", "ờớởỡợ"),
        .. Marked("u", "øùûõï", "ùúủũụ"),
        .. Marked("ö", "øùûõï", "ừứửữự"),
        .. Marked("y", "øùûõ", "ỳýỷỹ"),
        .. Marked("", "ñìíæóòôöî", "đìíỉĩịơưỵ"),
    ];
    private static readonly Dictionary<char, char> Tcvn3 = Tcvn3Letters
        .Zip(UnicodeLetters)
        .ToDictionary(pair => pair.First, pair => pair.Second);
    private static readonly Dictionary<string, char> Vni = VniLetters
        .Concat(VniLetters.Select(letter => (Vni: Upper(letter.Vni), Unicode: Upper(letter.Unicode))))
        // A capital letter may stand before the small mark.
        .Concat(
            VniLetters
                .Where(letter => letter.Vni.Length == 2)
                .Select(letter => (Vni: Upper(letter.Vni[..1]) + letter.Vni[1..], Unicode: Upper(letter.Unicode)))
        )
        .DistinctBy(letter => letter.Vni)
        .ToDictionary(letter => letter.Vni, letter => letter.Unicode[0]);

    /// <summary>What a font says about the text under it.</summary>
    public static LegacyEncoding EncodingOf(string font)
    {
        var name = font.Trim();
        return name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase)
            ? name.EndsWith('H')
                ? LegacyEncoding.Tcvn3Capitals
                : LegacyEncoding.Tcvn3
            : name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase)
                ? LegacyEncoding.Vni
                : LegacyEncoding.None;
    }

    public static string Decode(string text, LegacyEncoding encoding) =>
        encoding switch
        {
            LegacyEncoding.Tcvn3 => FromTcvn3(text),
            LegacyEncoding.Tcvn3Capitals => Upper(FromTcvn3(text)),
            LegacyEncoding.Vni => FromVni(text),
            _ => text,
        };

    private static string FromTcvn3(string text)
    {
        var decoded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            decoded.Append(Tcvn3.GetValueOrDefault(character, character));
        }
        return decoded.ToString();
    }

    private static string FromVni(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && Vni.TryGetValue(text.Substring(i, 2), out var letter))
            {
                decoded.Append(letter);
                i++;
            }
            else
            {
                decoded.Append(Vni.GetValueOrDefault(text[i].ToString(), text[i]));
            }
        }
        return decoded.ToString();
    }

    private static IEnumerable<(string Vni, string Unicode)> Marked(string letter, string marks, string unicode) =>
        marks.Zip(unicode, (mark, result) => (letter + mark, result.ToString()));

    private static string Upper(string text) => text.ToUpper(CultureInfo.InvariantCulture);
}
