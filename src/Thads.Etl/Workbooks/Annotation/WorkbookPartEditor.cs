using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Copies the workbook's own part with the list of findings as its first sheet, in place of one that is there already.</summary>
internal sealed class WorkbookPartEditor(string relationshipTypes, string listId, string? oldListId)
{
    private int? oldIndex;

    public void Copy(XmlReader reader, XmlWriter writer)
    {
        reader.MoveToContent();
        XmlCopy.Start(reader, writer);
        XmlCopy.ReadIn(reader);
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "bookViews":
                    CopyViews(reader, writer);
                    break;
                case "sheets":
                    CopySheets(reader, writer);
                    break;
                case "definedNames":
                    CopyNames(reader, writer);
                    break;
                default:
                    XmlCopy.Node(reader, writer);
                    break;
            }
        }
        writer.WriteEndElement();
    }

    private static void CopyViews(XmlReader reader, XmlWriter writer) =>
        Each(
            reader,
            writer,
            view =>
            {
                view.SetAttributeValue("activeTab", 0);
                view.SetAttributeValue("firstSheet", 0);
                return view;
            }
        );

    private void CopySheets(XmlReader reader, XmlWriter writer)
    {
        var sheets = XmlCopy.Element(reader);
        var all = sheets.Elements().ToList();
        var number = all.Select(sheet => (uint?)sheet.Attribute("sheetId")).Max() ?? 0;
        var id = XName.Get("id", relationshipTypes);
        var old = oldListId is null ? -1 : all.FindIndex(sheet => sheet.Attribute(id)?.Value == oldListId);
        if (old >= 0)
        {
            oldIndex = old;
            all[old].Remove();
        }
        sheets.AddFirst(
            new XElement(
                sheets.Name.Namespace + "sheet",
                new XAttribute("name", FindingSheet.Name),
                new XAttribute("sheetId", checked(number + 1)),
                new XAttribute(id, listId)
            )
        );
        sheets.WriteTo(writer);
    }

    /// <summary>Names that belong to one sheet are bound to its place among the sheets.</summary>
    private void CopyNames(XmlReader reader, XmlWriter writer) =>
        Each(
            reader,
            writer,
            name =>
            {
                if (
                    !int.TryParse(
                        name.Attribute("localSheetId")?.Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var index
                    )
                )
                {
                    return name;
                }
                if (index == oldIndex)
                {
                    return null;
                }
                name.SetAttributeValue("localSheetId", index < oldIndex || oldIndex is null ? index + 1 : index);
                return name;
            }
        );

    private static void Each(XmlReader reader, XmlWriter writer, Func<XElement, XElement?> edit)
    {
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                edit(XmlCopy.Element(reader))?.WriteTo(writer);
            }
            else
            {
                reader.Read();
            }
        }
        writer.WriteEndElement();
        if (hasAny)
        {
            reader.Read();
        }
    }
}
