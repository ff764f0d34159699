using System.Text;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>How a .csv file is written: its encoding, and the mark between its fields.</summary>
/// <param name="Encoding">UTF-8 where the bytes are UTF-8, windows-1258 otherwise: what Excel in Vietnam writes.</param>
/// <param name="IsAssumed">Whether the encoding is only assumed, since any bytes are windows-1258.</param>
/// <param name="Separator">A semicolon, a tab or a comma.</param>
internal sealed record CsvDialect(Encoding Encoding, bool IsAssumed, char Separator)
{
    private const int LinesLookedAt = 50;
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The dialect of a text, or null when it is not a table.</summary>
    public static CsvDialect? Of(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var isUtf8 = IsUtf8(bytes);
        var encoding = isUtf8 ? StrictUtf8 : Encoding.GetEncoding(1258);
        using var reader = new StreamReader(new MemoryStream(bytes, writable: false), encoding);
        var (semicolons, tabs, commas) = (0, 0, 0);
        for (var line = 0; line < LinesLookedAt && reader.ReadLine() is { } text; line++)
        {
            var isQuoted = false;
            foreach (var character in text)
            {
                isQuoted ^= character == '"';
                semicolons += !isQuoted && character == ';' ? 1 : 0;
                tabs += !isQuoted && character == '\t' ? 1 : 0;
                commas += !isQuoted && character == ',' ? 1 : 0;
            }
        }
        // Where semicolons part fields, commas stand in figures and words: the rarer mark decides.
        return semicolons >= 2 ? new CsvDialect(encoding, !isUtf8, ';')
            : tabs >= 2 ? new CsvDialect(encoding, !isUtf8, '\t')
            : commas >= 2 ? new CsvDialect(encoding, !isUtf8, ',')
            : null;
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
