using System.Text;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>What the workbook's own part says, and which parts belong to it.</summary>
internal sealed class XlsxWorkbook : IWorkbookPlan
{
    private const int MostSheets = 1_000;
    private const int MostNames = 65_536;
    private const int LongestName = 255;

    /// <summary>Kinds of sheets that hold no cells of a table: they are passed by.</summary>
    private static readonly HashSet<string> WithoutCells =
    [
        "chartsheet",
        "dialogsheet",
        "xlMacrosheet",
        "xlIntlMacrosheet",
    ];
    private readonly List<XlsxSheet> sheets = [];
    private readonly Dictionary<string, string> stamps = [];
    private readonly Package package;
    private readonly PackagePart part;
    private readonly IReadOnlyList<Relationship> relationships;

    /// <exception cref="UnreadableWorkbookException">It is not whole, or passes a limit.</exception>
    public XlsxWorkbook(Package package, PackagePart part)
    {
        this.package = package;
        this.part = part;
        relationships = package.RelationshipsOf(part);
        using var xml = part.OpenXml();
        if (xml.Read() != XmlNode.Element || !xml.Is("workbook"u8))
        {
            throw UnreadableWorkbookException.Damaged(part.FullName, "workbook");
        }
        while (xml.ReadChild())
        {
            if (xml.Is("workbookPr"u8))
            {
                Is1904 = XmlPartReader.IsTrue(xml.Attribute("date1904"u8));
                xml.Skip();
            }
            else if (xml.Is("sheets"u8))
            {
                ReadSheets(xml);
            }
            else if (xml.Is("definedNames"u8))
            {
                ReadNames(xml);
            }
            else
            {
                xml.Skip();
            }
        }
        xml.ReadToEnd();
    }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>The sheets that hold cells, in the order of their tabs.</summary>
    public IReadOnlyList<XlsxSheet> Sheets => sheets;

    public PackagePart? Styles => Single("styles");

    public PackagePart? SharedStrings => Single("sharedStrings");

    public bool HasMacros => Has("vbaProject");

    public bool HasExternalLinks => Has("externalLink");

    /// <summary>The hidden defined names that our templates carry.</summary>
    public TemplateStamp Stamp => TemplateStamp.Of(stamps);

    private bool Has(string kind) =>
        relationships.Any(relationship => relationship.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase));

    private PackagePart? Single(string kind) =>
        relationships
            .Where(relationship =>
                !relationship.IsExternal && relationship.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase)
            )
            .Select(relationship => package.Part(relationship.Target))
            .FirstOrDefault(found => found is not null);

    private void ReadSheets(XmlPartReader xml)
    {
        var byId = relationships.DistinctBy(relationship => relationship.Id).ToDictionary(found => found.Id);
        var (names, parts) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>());
        while (xml.ReadChild())
        {
            if (!xml.Is("sheet"u8))
            {
                xml.Skip();
                continue;
            }
            if (names.Count == MostSheets)
            {
                throw UnreadableWorkbookException.TooComplex(part.FullName, "sheet", MostSheets);
            }
            var name = CellText.Normalize(Text(xml.Attribute("name"u8)));
            var isHidden = xml.Attribute("state"u8) is { Length: > 0 } state && !state.SequenceEqual("visible"u8);
            var id = Text(xml.Attribute(XmlNamespace.OfficeRelationships, "id"u8));
            xml.Skip();
            if (id.Length == 0 && names.Add(name))
            {
                // What is left of a sheet of program text, which Excel 5 had; it has no part.
                continue;
            }
            if (!names.Add(name) || !byId.TryGetValue(id, out var relationship))
            {
                throw UnreadableWorkbookException.Damaged(part.FullName, $"sheet {name}");
            }
            if (WithoutCells.Contains(relationship.Kind))
            {
                continue;
            }
            // A part that two sheets share would be read twice: no program writes that.
            if (relationship.IsExternal || package.Part(relationship.Target) is not { } sheet || !parts.Add(sheet.Name))
            {
                throw UnreadableWorkbookException.Damaged(part.FullName, $"sheet {name}");
            }
            sheets.Add(new XlsxSheet(name, isHidden, sheet));
        }
    }

    private void ReadNames(XmlPartReader xml)
    {
        for (var count = 0; xml.ReadChild(); )
        {
            if (++count > MostNames)
            {
                throw UnreadableWorkbookException.TooComplex(part.FullName, "definedName", MostNames);
            }
            if (xml.Is("definedName"u8) && xml.Attribute("name"u8).StartsWith("THADS_"u8) && stamps.Count < 16)
            {
                var name = Text(xml.Attribute("name"u8));
                stamps[name] = Text(xml.Content(LongestName)).Trim('"');
            }
            else
            {
                xml.Skip();
            }
        }
    }

    private string Text(ReadOnlySpan<byte> value) =>
        value.Length <= 4 * LongestName
            ? Encoding.UTF8.GetString(value)
            : throw UnreadableWorkbookException.TooComplex(part.FullName, "name", LongestName);
}
