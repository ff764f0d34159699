using System.Text;
using Thads.Etl.Texts.Legacy;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>The styles of cells, by the number that cells name them with.</summary>
internal sealed class StyleTable
{
    /// <summary>Excel has 65,490 styles of cells, and fewer fonts and formats.</summary>
    private const int Most = 65_536;
    private readonly List<CellStyle> styles = [];
    private readonly List<Font> fonts = [];
    private readonly NumberFormats formats = new();

    private readonly string part;

    private StyleTable(string part) => this.part = part;

    /// <summary>Whether cells are in fonts whose texts are not Unicode: then texts are decoded cell by cell.</summary>
    public bool HasLegacyFonts { get; private set; }

    /// <summary>Whether a run of text that is in a font of its own may differ by that from its cell.</summary>
    public bool FontsMatter { get; private set; }

    /// <summary>The style of a number; null when there is none.</summary>
    public CellStyle? this[int index] => index >= 0 && index < styles.Count ? styles[index] : null;

    /// <summary>The styles of a workbook; only the general one if it has none.</summary>
    public static StyleTable Read(PackagePart? part)
    {
        var table = new StyleTable(part?.FullName ?? "");
        if (part is not null)
        {
            using var xml = part.OpenXml();
            table.Read(xml);
        }
        if (table.styles.Count == 0)
        {
            table.styles.Add(CellStyle.General);
        }
        return table;
    }

    private void Read(XmlPartReader xml)
    {
        while (xml.Read() != XmlNode.Element) { }
        while (xml.ReadChild())
        {
            if (xml.Is("numFmts"u8))
            {
                Each(xml, "numFmt"u8, ReadFormat);
            }
            else if (xml.Is("fonts"u8))
            {
                Each(xml, "font"u8, reader => fonts.Add(Font.Read(reader, "name"u8)));
            }
            else if (xml.Is("cellXfs"u8))
            {
                Each(xml, "xf"u8, ReadStyle);
            }
            else
            {
                xml.Skip();
            }
        }
        xml.ReadToEnd();
        HasLegacyFonts = fonts.Exists(font => font.Encoding is not (null or LegacyEncoding.None));
        FontsMatter = HasLegacyFonts || fonts.Exists(font => font.IsStruck == true);
    }

    private void Each(XmlPartReader xml, ReadOnlySpan<byte> name, Action<XmlPartReader> read)
    {
        for (var count = 0; xml.ReadChild(); )
        {
            if (!xml.Is(name))
            {
                xml.Skip();
                continue;
            }
            if (++count > Most)
            {
                throw UnreadableWorkbookException.TooComplex(part, Encoding.UTF8.GetString(name), Most);
            }
            read(xml);
        }
    }

    private void ReadFormat(XmlPartReader xml)
    {
        var id = BuiltInFormats.Id(xml.Attribute("numFmtId"u8));
        var code = xml.Attribute("formatCode"u8);
        formats.Add(
            id,
            code.Length <= NumberFormats.LongestCode
                ? Encoding.UTF8.GetString(code)
                : throw UnreadableWorkbookException.TooComplex(part, "formatCode", NumberFormats.LongestCode)
        );
        xml.Skip();
    }

    /// <summary>Fonts and formats stand before the styles that name them.</summary>
    private void ReadStyle(XmlPartReader xml)
    {
        var font = BuiltInFormats.Id(xml.Attribute("fontId"u8));
        var (format, isDate, isElapsed) = formats.Of(Math.Max(0, BuiltInFormats.Id(xml.Attribute("numFmtId"u8))));
        var (isStruck, encoding) = font >= 0 && font < fonts.Count ? fonts[font] : default;
        styles.Add(new CellStyle(format, isDate, isElapsed, isStruck ?? false, encoding ?? LegacyEncoding.None));
        xml.Skip();
    }
}
