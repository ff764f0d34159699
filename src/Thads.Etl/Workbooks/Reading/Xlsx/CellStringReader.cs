using System.Text;
using Thads.Etl.Texts;
using Thads.Etl.Texts.Legacy;
using Thads.Etl.Workbooks.Reading.Xml;
using Thads.Warehouse.Text;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>
/// Reads texts: <c>si</c> of the table of shared strings and <c>is</c> of a cell, plain or in runs, without their phonetic readings.
/// </summary>
internal sealed class CellStringReader(XmlPartReader xml, StyleTable styles)
{
    /// <summary>No more of a text is kept than this; the rest is counted.</summary>
    private const int Kept = CellString.Longest + 1;
    private readonly bool hasLegacyFonts = styles.HasLegacyFonts;
    private readonly bool fontsMatter = styles.FontsMatter;
    private readonly StringBuilder text = new();
    private readonly List<TextRun> runs = [];
    private string? only;
    private long length;
    private bool runsMatter;

    /// <summary>
    /// The text of the element whose start tag was read last: a normalised string if it is short and the same under every font, otherwise a
    /// <see cref="CellString"/>.
    /// </summary>
    public object Read()
    {
        text.Clear();
        runs.Clear();
        (only, length, runsMatter) = (null, 0, false);
        while (xml.ReadChild())
        {
            if (xml.Is("t"u8))
            {
                Append(default);
            }
            else if (xml.Is("r"u8))
            {
                ReadRun();
            }
            else
            {
                xml.Skip();
            }
        }
        var whole = text.Length == 0 ? only ?? "" : text.ToString();
        if (length > CellString.Longest)
        {
            return new CellString(whole.Truncate(80), null, (int)Math.Min(int.MaxValue, length));
        }
        if (!runsMatter && !hasLegacyFonts && length < CellString.LongFrom)
        {
            return CellText.Normalize(whole);
        }
        return new CellString(whole, runsMatter ? [.. runs] : null, (int)length);
    }

    /// <summary>A text as it stands in an element: <c>_x000D_</c> and its like are the characters that they name.</summary>
    public static string Text(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        return text.Contains("_x", StringComparison.Ordinal) ? Unescaped(text) : text;
    }

    private void ReadRun()
    {
        var font = default(Font);
        while (xml.ReadChild())
        {
            if (xml.Is("rPr"u8))
            {
                font = Font.Read(xml, "rFont"u8);
                runsMatter |=
                    fontsMatter || font.IsStruck == true || font.Encoding is not (null or LegacyEncoding.None);
            }
            else if (xml.Is("t"u8))
            {
                Append(font);
            }
            else
            {
                xml.Skip();
            }
        }
    }

    private void Append(Font font)
    {
        var content = xml.Content(most: 3 * Kept);
        var part = Text(content);
        length += xml.ContentLength > content.Length ? xml.ContentLength : part.Length;
        if (part.Length == 0 || text.Length >= Kept)
        {
            return;
        }
        runs.Add(new TextRun(part, font));
        if (only is null)
        {
            only = part;
            return;
        }
        if (text.Length == 0)
        {
            text.Append(only);
        }
        text.Append(part);
    }

    private static string Unescaped(string text)
    {
        var unescaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '_'
                && i + 6 < text.Length
                && text[i + 1] == 'x'
                && text[i + 6] == '_'
                && text.AsSpan(i + 2, 4).IndexOfAnyExcept(HexDigits) < 0
            )
            {
                unescaped.Append((char)Convert.ToInt32(text.Substring(i + 2, 4), 16));
                i += 6;
            }
            else
            {
                unescaped.Append(text[i]);
            }
        }
        return unescaped.ToString();
    }

    private static ReadOnlySpan<char> HexDigits => "0123456789ABCDEFabcdef";
}
