using System.Globalization;
using System.Text;
using System.Xml;

namespace Thads.Etl.Exports.Xlsx;

/// <summary>Letters that XML cannot hold, as Excel writes them: <c>_x0001_</c>.</summary>
internal static class XlsxText
{
    public static string Escape(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (MustEscape(text, at))
            {
                return Escape(text, at);
            }
        }
        return text;
    }

    private static string Escape(string text, int from)
    {
        var escaped = new StringBuilder(text, 0, from, text.Length + 16);
        for (var at = from; at < text.Length; at++)
        {
            if (MustEscape(text, at))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            }
            else
            {
                escaped.Append(text[at]);
            }
        }
        return escaped.ToString();
    }

    private static bool MustEscape(string text, int at) =>
        text[at] switch
        {
            // Read back, XML gives a line feed for it.
            '\r' => true,
            '_' => IsEscape(text, at),
            var high when char.IsHighSurrogate(high) => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
            var low when char.IsLowSurrogate(low) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
            var letter => !XmlConvert.IsXmlChar(letter),
        };

    /// <summary>Text that only looks like such a letter.</summary>
    private static bool IsEscape(string text, int at) =>
        at + 6 < text.Length
        && text[at + 1] == 'x'
        && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2])
        && char.IsAsciiHexDigit(text[at + 3])
        && char.IsAsciiHexDigit(text[at + 4])
        && char.IsAsciiHexDigit(text[at + 5]);
}
