using System.IO.Compression;
using System.Text;

namespace Thads.Etl.Tests.Support;

/// <summary>An .xlsx as its parts' XML says, right or wrong: a workbook of one sheet unless a test changes it.</summary>
internal sealed class XlsxFile
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string SheetPart = "xl/worksheets/sheet1.xml";
    public const string StylesPart = "xl/styles.xml";
    public const string StringsPart = "xl/sharedStrings.xml";
    public const string WorkbookPart = "xl/workbook.xml";
    public const string WorkbookRelationships = "xl/_rels/workbook.xml.rels";
    public const string ContentTypes = "[Content_Types].xml";

    private readonly Dictionary<string, byte[]> parts = [];

    public XlsxFile()
    {
        Set(
            ContentTypes,
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
        );
        Set("_rels/.rels", Relationships(("rId1", $"{Office}/officeDocument", "xl/workbook.xml")));
        Set(
            WorkbookPart,
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        );
        Set(
            WorkbookRelationships,
            Relationships(
                ("rId1", $"{Office}/worksheet", "worksheets/sheet1.xml"),
                ("rId2", $"{Office}/styles", "styles.xml"),
                ("rId3", $"{Office}/sharedStrings", "sharedStrings.xml")
            )
        );
        Rows("");
    }

    public static string Relationships(params (string Id, string Type, string Target)[] relationships) =>
        $"""<Relationships xmlns="{Package}">{string.Concat(relationships.Select(r => $"""<Relationship Id="{r.Id}" Type="{r.Type}" Target="{r.Target}"/>"""))}</Relationships>""";

    public XlsxFile Set(string part, string xml) => Set(part, Encoding.UTF8.GetBytes(xml));

    public XlsxFile Set(string part, byte[] content)
    {
        parts[part] = content;
        return this;
    }

    public XlsxFile Remove(string part)
    {
        parts.Remove(part);
        return this;
    }

    public XlsxFile Rename(string part, string name)
    {
        var content = parts[part];
        parts.Remove(part);
        return Set(name, content);
    }

    public XlsxFile Change(string part, Func<string, string> change) =>
        Set(part, change(Encoding.UTF8.GetString(parts[part])));

    /// <param name="rows">What stands in <c>sheetData</c>.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="after">What stands after it.</param>
    public XlsxFile Rows(string rows, string before = "", string after = "") =>
        Set(SheetPart, $"""<worksheet xmlns="{Main}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>""");

    /// <param name="cells">What stands in row 1.</param>
    public XlsxFile Cells(string cells) => Rows($"""<row r="1">{cells}</row>""");

    /// <param name="items">What stands in each <c>si</c>.</param>
    public XlsxFile Strings(params IEnumerable<string> items) =>
        Set(StringsPart, $"""<sst xmlns="{Main}">{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>""");

    /// <summary>Cell styles 0, 1, 2 … with these number formats and fonts.</summary>
    /// <param name="formats">A built-in number, or a code.</param>
    /// <param name="fonts">What stands in each font; style n is in font n, or in the last.</param>
    public XlsxFile Styles(IReadOnlyList<string> formats, params IReadOnlyList<string> fonts)
    {
        fonts = fonts.Count == 0 ? [""] : fonts;
        var codes = formats.Select(
            (format, i) => (Format: format, Id: int.TryParse(format, out var id) ? id : 164 + i)
        );
        var own = codes
            .Where(code => code.Id >= 164)
            .Select(code =>
                $"""<numFmt numFmtId="{code.Id}" formatCode="{System.Security.SecurityElement.Escape(code.Format)}"/>"""
            );
        var xfs = codes.Select((code, i) => $"""<xf numFmtId="{code.Id}" fontId="{Math.Min(i, fonts.Count - 1)}"/>""");
        return Set(
            StylesPart,
            $"""<styleSheet xmlns="{Main}"><numFmts>{string.Concat(own)}</numFmts><fonts>{string.Concat(fonts.Select(font => $"<font>{font}</font>"))}</fonts><cellXfs>{string.Concat(xfs)}</cellXfs></styleSheet>"""
        );
    }

    public byte[] ToArray(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}
