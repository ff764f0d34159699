using System.IO.Compression;
using System.Xml;
using Thads.Etl.Workbooks.Cells;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>
/// Finds error cells and formulas without a stored value in the XML of an .xlsx, since ExcelDataReader gives both as blank and a blank
/// counts as zero. Run only on sheets whose bytes hold a formula or an error.
/// </summary>
internal static class DefectiveCellScanner
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    public static void Scan(ZipArchive archive, IReadOnlySet<string> parts, DefectiveCells cells)
    {
        foreach (var (sheet, part) in SheetParts(archive))
        {
            if (parts.Contains(part) && archive.GetEntry(part) is { } entry)
            {
                ScanSheet(entry, sheet, cells);
            }
        }
    }

    /// <summary>The sheets' names, each with the part that holds it.</summary>
    public static IEnumerable<(string Sheet, string Part)> SheetParts(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>();
        foreach (var relation in Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship"))
        {
            var target = relation.GetAttribute("Target") ?? "";
            targets[relation.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        foreach (var sheet in Elements(archive, "xl/workbook.xml", "sheet"))
        {
            if (targets.TryGetValue(sheet.GetAttribute("id", Relationships) ?? "", out var part))
            {
                yield return (sheet.GetAttribute("name") ?? "", part);
            }
        }
    }

    /// <summary>The hidden defined names that our templates carry.</summary>
    public static TemplateStamp Stamp(ZipArchive archive)
    {
        var names = new Dictionary<string, string>();
        foreach (var element in Elements(archive, "xl/workbook.xml", "definedName"))
        {
            var name = element.GetAttribute("name") ?? "";
            if (name.StartsWith("THADS_", StringComparison.Ordinal) && names.Count < 16)
            {
                names[name] = ReadText(element).Trim('"');
            }
        }
        return names.Count == 0
            ? TemplateStamp.None
            : new TemplateStamp(
                names.GetValueOrDefault(TemplateStamp.FormName),
                names.GetValueOrDefault(TemplateStamp.LayoutName),
                names.GetValueOrDefault(TemplateStamp.OfficeName),
                int.TryParse(names.GetValueOrDefault(TemplateStamp.PeriodName), out var period) ? period : null
            );
    }

    private static IEnumerable<XmlReader> Elements(ZipArchive archive, string part, string name)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            yield break;
        }
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                yield return reader;
            }
        }
    }

    private static void ScanSheet(ZipArchiveEntry entry, string sheet, DefectiveCells cells)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        string? address = null;
        var (isError, isText, hasFormula, value) = (false, false, false, "");
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "c"):
                    address = reader.GetAttribute("r");
                    var type = reader.GetAttribute("t");
                    // A formula may well give an empty text.
                    (isError, isText, hasFormula, value) = (type == "e", type == "str", false, "");
                    break;
                case (XmlNodeType.Element, "f"):
                    hasFormula = true;
                    break;
                case (XmlNodeType.Element, "v"):
                    value = reader.IsEmptyElement ? "" : ReadText(reader);
                    break;
                case (XmlNodeType.EndElement, "c")
                    when address is not null && (isError || (hasFormula && !isText && value.Length == 0)):
                    var (row, column) = CellAddress.Parse(address);
                    cells.Add(sheet, row, column, isError ? value : DefectiveCells.NotCalculated);
                    break;
            }
        }
    }

    private static string ReadText(XmlReader reader) =>
        reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace ? reader.Value : "";
}
