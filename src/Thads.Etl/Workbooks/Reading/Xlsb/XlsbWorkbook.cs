using System.Globalization;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>What the main part of an .xlsb says: its sheets, its calendar, its names, and where styles and texts are.</summary>
internal sealed class XlsbWorkbook : IWorkbookPlan
{
    private const int MostSheets = 4_096;
    private const int MostStamps = 16;
    private readonly Package package;
    private readonly IReadOnlyList<Relationship> relationships;
    private readonly List<XlsxSheet> sheets = [];
    private readonly Dictionary<string, string> stamps = [];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableWorkbookException">The part is damaged, or names a sheet that is not there.</exception>
    public XlsbWorkbook(Package package, PackagePart part)
    {
        this.package = package;
        relationships = package.RelationshipsOf(part);
        using var records = new XlsbRecords(part);
        while (records.Read())
        {
            switch (records.Type)
            {
                case XlsbRecord.WorkbookProperties:
                    Is1904 = (records.Int32(0) & 1) != 0;
                    break;
                case XlsbRecord.Sheet:
                    ReadSheet(records);
                    break;
                case XlsbRecord.Name when stamps.Count < MostStamps:
                    ReadName(records);
                    break;
            }
        }
    }

    public IReadOnlyList<XlsxSheet> Sheets => sheets;

    public bool Is1904 { get; }

    public PackagePart? Styles => PartOf("styles");

    public PackagePart? SharedStrings => PartOf("sharedStrings");

    public bool HasMacros => relationships.Any(relationship => relationship.Kind == "vbaProject");

    public bool HasExternalLinks => relationships.Any(relationship => relationship.Kind == "externalLink");

    /// <summary>What our own template says of itself.</summary>
    public TemplateStamp Stamp => stamps.Count == 0 ? TemplateStamp.None : TemplateStamp.Of(stamps);

    private PackagePart? PartOf(string kind) =>
        relationships.FirstOrDefault(relationship => relationship.Kind == kind && !relationship.IsExternal)
            is { } relationship
            ? package.Part(relationship.Target)
            : null;

    private void ReadSheet(XlsbRecords records)
    {
        var at = 8;
        var id = records.Text(ref at);
        var name = CellText.Normalize(records.Text(ref at) ?? "");
        var relationship = relationships.FirstOrDefault(relationship => relationship.Id == id);
        // A part that two sheets share would be read twice: no program writes that.
        if (seen.Count == 2 * MostSheets || relationship is null || !seen.Add(name))
        {
            throw records.Damaged();
        }
        if (relationship.Kind != "worksheet")
        {
            return;
        }
        if (package.Part(relationship.Target) is not { } part || !seen.Add("/" + part.Name))
        {
            throw records.Damaged();
        }
        sheets.Add(new XlsxSheet(name, IsHidden: records.Int32(0) != 0, part));
    }

    /// <summary>A name that stands for a text or a number ([MS-XLSB] 2.4.711, 2.5.98).</summary>
    private void ReadName(XlsbRecords records)
    {
        const byte Text = 0x17;
        const byte WholeNumber = 0x1E;
        const byte Number = 0x1F;
        var at = 9;
        var name = records.Text(ref at) ?? "";
        if (!name.StartsWith("THADS_", StringComparison.Ordinal) || records.Int32(at) < 3)
        {
            return;
        }
        at += 4;
        stamps[name] = records.Byte(at) switch
        {
            Text => string.Concat(
                Enumerable.Range(0, records.UInt16(at + 1)).Select(i => (char)records.UInt16(at + 3 + (2 * i)))
            ),
            WholeNumber => records.UInt16(at + 1).ToString(CultureInfo.InvariantCulture),
            Number => records.Double(at + 1).ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
    }
}
