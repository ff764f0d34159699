using System.Text;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>What a file really is, told by its first bytes whatever its name says.</summary>
internal static class FileSignature
{
    public const string Zip = "zip";
    public const string Text = "text";
    public const string CompoundFile = "compound file";

    private static readonly (byte[] Magic, string Kind)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], CompoundFile),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF8"u8.ToArray(), "GIF"),
        ("%PDF"u8.ToArray(), "PDF"),
        ("Rar!"u8.ToArray(), "RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7-Zip"),
        ("{\\rtf"u8.ToArray(), "RTF"),
        ("MZ"u8.ToArray(), "EXE"),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
        // Excel's "Unicode Text", in either order of bytes.
        ([0xFF, 0xFE], Text),
        ([0xFE, 0xFF], Text),
    ];

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Known)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }
        var start = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)])
            .TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n');
        return start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
                ? "HTML"
            : start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "XML"
            : IsWide(start) ? "UTF-16, no BOM"
            : start.All(c => c >= ' ' || c is '\t' or '\r' or '\n') ? Text
            : "unknown";
    }

    /// <summary>Whether every other byte is nothing and the rest are a text's.</summary>
    private static bool IsWide(string start)
    {
        var even = start.Where((_, index) => index % 2 == 0);
        var odd = start.Where((_, index) => index % 2 == 1);
        return (odd.All(IsNothing) && even.All(IsOfText)) || (even.All(IsNothing) && odd.All(IsOfText));

        static bool IsNothing(char c) => c == '\0';
        static bool IsOfText(char c) => c is >= ' ' or '\t' or '\r' or '\n';
    }
}
