using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// Copies a sheet's XML and changes nothing but the style of the marked cells, streaming, so that a sheet of any length takes little
/// memory. A marked cell or row that is not there is put in at its place.
/// </summary>
/// <param name="marks">The cells to restyle.</param>
/// <param name="restyle">The style to give a cell that has one already: row, column, mark and old style to new style.</param>
/// <param name="drawing">The relationship of the comments' drawing, when the sheet has none yet.</param>
/// <param name="relationshipTypes">The namespace that such a relationship is named in.</param>
internal sealed class SheetMarker(
    SheetMarks marks,
    Func<int, int, MarkSegment, uint, uint> restyle,
    string? drawing,
    string relationshipTypes
)
{
    /// <summary>Elements of a sheet that stand after the comments' drawing.</summary>
    private static readonly HashSet<string> AfterDrawing =
    [
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    ];

    private bool drawingWritten = drawing is null;

    public void Copy(XmlReader reader, XmlWriter writer)
    {
        reader.MoveToContent();
        var sheet = (reader.Prefix, reader.NamespaceURI);
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            var name = reader.NodeType == XmlNodeType.Element ? reader.LocalName : "";
            if (AfterDrawing.Contains(name))
            {
                WriteDrawing(writer, sheet);
            }
            switch (name)
            {
                case "sheetData":
                    CopyRows(reader, writer);
                    break;
                case "sheetViews":
                    CopyViews(reader, writer);
                    break;
                default:
                    XmlCopy.Node(reader, writer);
                    break;
            }
        }
        WriteDrawing(writer, sheet);
        writer.WriteEndElement();
    }

    /// <summary>The list of findings is the selected sheet: two at once would be edited together.</summary>
    private static void CopyViews(XmlReader reader, XmlWriter writer)
    {
        var views = XmlCopy.Element(reader);
        views.Elements().Attributes("tabSelected").Remove();
        views.WriteTo(writer);
    }

    private void WriteDrawing(XmlWriter writer, (string Prefix, string Namespace) sheet)
    {
        if (!drawingWritten)
        {
            writer.WriteStartElement(sheet.Prefix, "legacyDrawing", sheet.Namespace);
            writer.WriteAttributeString("r", "id", relationshipTypes, drawing);
            writer.WriteEndElement();
            drawingWritten = true;
        }
    }

    private void CopyRows(XmlReader reader, XmlWriter writer)
    {
        var name = (reader.Prefix, reader.NamespaceURI);
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        var number = 0;
        while (hasAny && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
            {
                XmlCopy.Node(reader, writer);
                continue;
            }
            var next = reader.GetAttribute("r") is { } r
                ? int.Parse(
                    r,
                    NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture
                )
                : number + 1;
            WriteMissing(writer, name, number, next);
            number = next;
            if (marks.NextRow(number - 1) == number)
            {
                CopyRow(reader, writer, number, [.. marks.In(number)]);
            }
            else
            {
                XmlCopy.Node(reader, writer);
            }
        }
        WriteMissing(writer, name, number, int.MaxValue);
        writer.WriteEndElement();
        if (hasAny)
        {
            reader.Read();
        }
    }

    private void WriteMissing(XmlWriter writer, (string Prefix, string Namespace) name, int after, int before)
    {
        while (marks.NextRow(after) is { } missing && missing < before)
        {
            writer.WriteStartElement(name.Prefix, "row", name.Namespace);
            writer.WriteAttributeString("r", Invariant(missing));
            foreach (var (column, mark) in marks.In(missing))
            {
                WriteCell(writer, name, missing, column, mark);
            }
            writer.WriteEndElement();
            after = missing;
        }
    }

    private void CopyRow(XmlReader reader, XmlWriter writer, int row, (int Column, MarkSegment Mark)[] cells)
    {
        var name = (reader.Prefix, reader.NamespaceURI);
        var waiting = new Queue<(int Column, MarkSegment Mark)>(cells);
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        var column = -1;
        while (hasAny && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                XmlCopy.Node(reader, writer);
                continue;
            }
            column = reader.GetAttribute("r") is { } address
                ? CellAddress.Parse(address.Trim().ToUpperInvariant()).Column
                : column + 1;
            while (waiting.TryPeek(out var missing) && missing.Column < column)
            {
                WriteCell(writer, name, row, missing.Column, waiting.Dequeue().Mark);
            }
            if (waiting.TryPeek(out var marked) && marked.Column == column)
            {
                CopyCell(reader, writer, row, column, waiting.Dequeue().Mark);
            }
            else
            {
                XmlCopy.Node(reader, writer);
            }
        }
        while (waiting.TryDequeue(out var missing))
        {
            WriteCell(writer, name, row, missing.Column, missing.Mark);
        }
        writer.WriteEndElement();
        if (hasAny)
        {
            reader.Read();
        }
    }

    private void CopyCell(XmlReader reader, XmlWriter writer, int row, int column, MarkSegment mark)
    {
        var style = uint.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var own) ? own : 0;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName != "s" || reader.Prefix.Length > 0)
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }
        reader.MoveToElement();
        writer.WriteAttributeString("s", Invariant(restyle(row, column, mark, style)));
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType != XmlNodeType.EndElement)
        {
            XmlCopy.Node(reader, writer);
        }
        writer.WriteEndElement();
        if (hasAny)
        {
            reader.Read();
        }
    }

    private void WriteCell(
        XmlWriter writer,
        (string Prefix, string Namespace) name,
        int row,
        int column,
        MarkSegment mark
    )
    {
        writer.WriteStartElement(name.Prefix, "c", name.Namespace);
        writer.WriteAttributeString("r", CellAddress.Of(row, column));
        writer.WriteAttributeString("s", Invariant(restyle(row, column, mark, 0)));
        writer.WriteEndElement();
    }

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
