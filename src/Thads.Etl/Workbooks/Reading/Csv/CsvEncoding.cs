using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Thads.Etl.Findings;

namespace Thads.Etl.Workbooks.Reading.Csv;

/// <summary>
/// The encoding of a text file: UTF-8 or UTF-16 by the byte order mark; without one UTF-8 if the bytes are valid, else windows-1258, which
/// Excel in Vietnam writes. Since almost any bytes could be windows-1258, undefined bytes, damaged UTF-8 and TCVN3 are ruled out first.
/// </summary>
/// <param name="Encoding">Throws on what it cannot decode; <see cref="Of"/> has found that it can.</param>
/// <param name="MarkLength">Bytes of the mark before the text.</param>
/// <param name="IsAssumed">Whether nothing in the file says so.</param>
internal sealed record CsvEncoding(Encoding Encoding, int MarkLength, bool IsAssumed)
{
    private const int SampleLength = 40;

    /// <summary>So many signs beside letters are no chance: they are letters of TCVN3.</summary>
    private const int FewestTcvn3Letters = 5;
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Letters of TCVN3 that are signs in windows-1258.</summary>
    private static readonly SearchValues<byte> Tcvn3Letters = SearchValues.Create(
        (byte[])[.. Range(0xA1, 0xAE), .. Range(0xB5, 0xB9), .. Range(0xBB, 0xBE)]
    );

    /// <summary>Bytes that windows-1258 has no character for.</summary>
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([
        0x8A,
        0x8D,
        0x8E,
        0x8F,
        0x90,
        0x9A,
        0x9D,
        0x9E,
    ]);

    /// <exception cref="UnreadableWorkbookException">The bytes are in none of these encodings.</exception>
    public static CsvEncoding Of(ReadOnlySpan<byte> bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Strict(new CsvEncoding(StrictUtf8, Encoding.UTF8.Preamble.Length, IsAssumed: false), bytes);
        }
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            var encoding = new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
            return Strict(new CsvEncoding(encoding, 2, IsAssumed: false), bytes);
        }
        if (Utf8.IsValid(bytes))
        {
            return new CsvEncoding(StrictUtf8, 0, IsAssumed: false);
        }
        RefuseDamagedUtf8(bytes);
        var vietnamese = Encoding.GetEncoding(1258);
        if (bytes.IndexOfAny(Undefined) is >= 0 and var undefined)
        {
            throw Unreadable(bytes, undefined, vietnamese);
        }
        RefuseTcvn3(bytes, vietnamese);
        return new CsvEncoding(vietnamese, 0, IsAssumed: true);
    }

    /// <summary>The finding that the letters of a text cannot be read.</summary>
    public static UnreadableWorkbookException Unreadable(int line, string sample) =>
        new(FindingCodes.WorkbookCsvLetters, sample, arguments: ("line", line.ToString(CultureInfo.InvariantCulture)));

    private static CsvEncoding Strict(CsvEncoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            encoding.Encoding.GetCharCount(bytes[encoding.MarkLength..]);
            return encoding;
        }
        catch (DecoderFallbackException e)
        {
            var lenient = Encoding.GetEncoding(encoding.Encoding.CodePage);
            throw Unreadable(bytes, Math.Clamp(e.Index + encoding.MarkLength, 0, bytes.Length - 1), lenient);
        }
    }

    /// <summary>Text of windows-1258 has hardly ever two bytes side by side that could be UTF-8: if most are, that is what it was.</summary>
    private static void RefuseDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken, first) = (0, 0, -1);
        for (var at = 0; bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var ascii; )
        {
            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            {
                whole++;
            }
            else
            {
                broken++;
                first = first < 0 ? at : first;
            }
            at += length;
        }
        if (whole > broken)
        {
            throw Unreadable(bytes, first, Encoding.UTF8);
        }
    }

    /// <summary>TCVN3 has letters where windows-1258 has signs; no font says so in a text file, and nothing else may guess.</summary>
    private static void RefuseTcvn3(ReadOnlySpan<byte> bytes, Encoding vietnamese)
    {
        var (signs, others, first) = (0, 0, -1);
        for (var at = 1; at < bytes.Length; at++)
        {
            var isInWord = IsLetter(bytes[at - 1]) || (at + 1 < bytes.Length && IsLetter(bytes[at + 1]));
            if (isInWord && Tcvn3Letters.Contains(bytes[at]))
            {
                signs++;
                first = first < 0 ? at : first;
            }
            else if (bytes[at] >= 0xC0)
            {
                others++;
            }
        }
        if (signs >= FewestTcvn3Letters && signs * 4 > others)
        {
            throw Unreadable(bytes, first, vietnamese);
        }
    }

    private static bool IsLetter(byte character) => char.IsAsciiLetter((char)character);

    private static IEnumerable<byte> Range(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(value => (byte)value);

    private static UnreadableWorkbookException Unreadable(ReadOnlySpan<byte> bytes, int at, Encoding encoding)
    {
        var width = encoding is UnicodeEncoding ? 2 : 1;
        var line = 1 + bytes[..at].Count((byte)'\n');
        var from = Math.Max(0, at - (SampleLength / 2 * width)) / width * width;
        var sample = encoding.GetString(bytes.Slice(from, Math.Min(SampleLength * width, bytes.Length - from)));
        return Unreadable(line, sample.ReplaceLineEndings(" "));
    }
}
