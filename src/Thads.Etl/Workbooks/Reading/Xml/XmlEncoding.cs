using System.Text;
using System.Text.RegularExpressions;

namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>Tells by its first bytes how a part is encoded.</summary>
internal static partial class XmlEncoding
{
    /// <summary>How much of a part is looked at.</summary>
    public const int Needed = 256;

    /// <summary>The encoding, or null for UTF-8.</summary>
    /// <exception cref="UnreadableWorkbookException">The part names an encoding that is not known.</exception>
    public static Encoding? Of(ReadOnlySpan<byte> start, string part)
    {
        if (start is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
        {
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        }
        if (start is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
        {
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
        }
        var hasMark = start.StartsWith(Encoding.UTF8.Preamble);
        var match = Declaration()
            .Match(Encoding.Latin1.GetString(hasMark ? start[Encoding.UTF8.Preamble.Length..] : start));
        var name = match.Groups["name"].Value;
        if (name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        try
        {
            var (encoder, decoder) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var encoding =
                CodePagesEncodingProvider.Instance.GetEncoding(name, encoder, decoder)
                ?? Encoding.GetEncoding(name, encoder, decoder);
            // Bytes that could be read so far are in no encoding of two bytes a character.
            return encoding.GetByteCount("<") != 1 ? throw Unknown(part, name)
                : hasMark ? null
                : encoding;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Unknown(part, name);
        }
    }

    private static UnreadableWorkbookException Unknown(string part, string name) =>
        UnreadableWorkbookException.Damaged(part, $"encoding {name}");

    [GeneratedRegex("""^<\?xml[^>]{0,80}?\sencoding\s{0,9}=\s{0,9}["'](?<name>[A-Za-z][A-Za-z0-9._-]{0,39})["']""")]
    private static partial Regex Declaration();
}
