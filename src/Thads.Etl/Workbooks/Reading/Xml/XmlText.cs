using System.Text;

namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>Turns text as it stands between tags and quotes into what it says.</summary>
internal static class XmlText
{
    /// <summary>No reference is longer: <c>&amp;#x10FFFF;</c> with a few zeros.</summary>
    public const int LongestReference = 16;

    /// <summary>
    /// Writes what <paramref name="raw"/> says: references replaced, line breaks as <c>\n</c>; of an attribute, they and tabs as blanks.
    /// It is never longer.
    /// </summary>
    /// <returns>How many bytes were written, or -1 when there is a reference that means nothing.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, Span<byte> text, XmlTextKind kind)
    {
        var isAttribute = kind == XmlTextKind.Attribute;
        var written = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            switch (raw[i])
            {
                case (byte)'&' when kind != XmlTextKind.Cdata:
                    var end = raw[i..Math.Min(raw.Length, i + LongestReference)].IndexOf((byte)';');
                    if (end < 0 || !TryRead(raw.Slice(i + 1, end - 1), out var character))
                    {
                        return -1;
                    }
                    written += character.EncodeToUtf8(text[written..]);
                    i += end;
                    break;
                case (byte)'\r':
                    text[written++] = isAttribute ? (byte)' ' : (byte)'\n';
                    i += i + 1 < raw.Length && raw[i + 1] == '\n' ? 1 : 0;
                    break;
                case (byte)'\n' or (byte)'\t' when isAttribute:
                    text[written++] = (byte)' ';
                    break;
                default:
                    text[written++] = raw[i];
                    break;
            }
        }
        return written;
    }

    private static bool TryRead(ReadOnlySpan<byte> name, out Rune character)
    {
        character = default;
        if (name.Length > 1 && name[0] == '#')
        {
            return TryReadNumber(name[1..], out character);
        }
        var named =
            name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\''
            : '\0';
        character = new Rune(named);
        return named != '\0';
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out Rune character)
    {
        character = default;
        var radix = 10;
        if (digits[0] == 'x')
        {
            radix = 16;
            digits = digits[1..];
        }
        var number = 0;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : 16;
            if (value >= radix || (number = (number * radix) + value) > 0x10FFFF)
            {
                return false;
            }
        }
        return digits.Length > 0
            && (number >= ' ' || number is '\t' or '\n' or '\r')
            && number is not (0xFFFE or 0xFFFF)
            && Rune.TryCreate(number, out character);
    }
}
