using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>The texts that cells share, by the number that cells name them with; all of them are held in memory.</summary>
internal sealed class SharedStringTable
{
    private readonly List<object> texts = [];

    private SharedStringTable() { }

    /// <summary>A normalised string, or a <see cref="CellString"/>; null when there is no such text.</summary>
    public object? this[int index] => index >= 0 && index < texts.Count ? texts[index] : null;

    /// <summary>The texts of a workbook; none if it has no table.</summary>
    /// <exception cref="UnreadableWorkbookException">There are too many.</exception>
    public static SharedStringTable Read(PackagePart? part, StyleTable styles, InspectionOptions limits)
    {
        var table = new SharedStringTable();
        if (part is not null)
        {
            using var xml = part.OpenXml();
            table.Read(xml, part, styles, limits);
        }
        return table;
    }

    private void Read(XmlPartReader xml, PackagePart part, StyleTable styles, InspectionOptions limits)
    {
        var reader = new CellStringReader(xml, styles);
        var characters = 0L;
        while (xml.Read() != XmlNode.Element) { }
        while (xml.ReadChild())
        {
            if (!xml.Is("si"u8))
            {
                xml.Skip();
                continue;
            }
            var text = reader.Read();
            characters += text is string plain ? plain.Length : ((CellString)text).Length;
            if (texts.Count == limits.MaxSharedStrings || characters > limits.MaxSharedCharacters)
            {
                throw new UnreadableWorkbookException(
                    FindingCodes.WorkbookTooManyStrings,
                    part.FullName,
                    limits.MaxSharedStrings
                );
            }
            texts.Add(text);
        }
        xml.ReadToEnd();
    }
}
