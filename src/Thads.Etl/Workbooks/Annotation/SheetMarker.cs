using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Workbooks.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// Copies a sheet's XML and changes nothing but the style of the marked cells, streaming, so that a sheet of any length takes little
/// memory. A marked cell or row that is not there is put in at its place.
/// </summary>
/// <param name="restyle">The style to give a cell that has one already: address and old style to new style.</param>
/// <param name="drawing">The relationship of the comments' drawing, when the sheet has none yet.</param>
internal sealed class SheetMarker(Func<int, int, uint, uint> restyle, string? drawing)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Elements of a sheet that stand after the comments' drawing.</summary>
    private static readonly HashSet<string> AfterDrawing =
    [
        "legacyDrawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    ];

    private bool drawingWritten = drawing is null;

    /// <param name="input">The sheet as it is.</param>
    /// <param name="output">The sheet as it becomes.</param>
    /// <param name="cells">The cells to restyle, row by row: rows from 1, columns from 0.</param>
    public void Copy(Stream input, Stream output, SortedDictionary<int, SortedSet<int>> cells)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(input, settings);
        using var writer = XmlWriter.Create(output);
        reader.MoveToContent();
        var sheet = (reader.Prefix, reader.NamespaceURI);
        WriteStart(reader, writer);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element && AfterDrawing.Contains(reader.LocalName))
            {
                WriteDrawing(writer, sheet);
            }
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheetData")
            {
                CopyRows(reader, writer, cells);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheetViews")
            {
                CopyViews(reader, writer);
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }
        WriteDrawing(writer, sheet);
        writer.WriteEndElement();
    }

    /// <summary>The list of findings is the selected sheet: two at once would be edited together.</summary>
    private static void CopyViews(XmlReader reader, XmlWriter writer)
    {
        var views = (XElement)XNode.ReadFrom(reader);
        views.Elements().Attributes("tabSelected").Remove();
        views.WriteTo(writer);
    }

    private void WriteDrawing(XmlWriter writer, (string Prefix, string Namespace) sheet)
    {
        if (!drawingWritten)
        {
            writer.WriteStartElement(sheet.Prefix, "legacyDrawing", sheet.Namespace);
            writer.WriteAttributeString("r", "id", Relationships, drawing);
            writer.WriteEndElement();
            drawingWritten = true;
        }
    }

    private void CopyRows(XmlReader reader, XmlWriter writer, SortedDictionary<int, SortedSet<int>> cells)
    {
        var name = (reader.Prefix, reader.NamespaceURI);
        var waiting = new Queue<KeyValuePair<int, SortedSet<int>>>(cells);
        var isEmpty = reader.IsEmptyElement;
        WriteStart(reader, writer);
        reader.Read();
        var number = 0;
        while (!isEmpty && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                writer.WriteNode(reader, defattr: false);
                continue;
            }
            number = reader.GetAttribute("r") is { } r
                ? int.Parse(r, NumberStyles.None, CultureInfo.InvariantCulture)
                : number + 1;
            while (waiting.TryPeek(out var missing) && missing.Key < number)
            {
                WriteRow(writer, name, waiting.Dequeue());
            }
            if (waiting.TryPeek(out var marked) && marked.Key == number)
            {
                CopyRow(reader, writer, waiting.Dequeue());
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }
        while (waiting.TryDequeue(out var missing))
        {
            WriteRow(writer, name, missing);
        }
        writer.WriteEndElement();
        if (!isEmpty)
        {
            reader.Read();
        }
    }

    private void CopyRow(XmlReader reader, XmlWriter writer, KeyValuePair<int, SortedSet<int>> row)
    {
        var name = (reader.Prefix, reader.NamespaceURI);
        var waiting = new Queue<int>(row.Value);
        var isEmpty = reader.IsEmptyElement;
        WriteStart(reader, writer);
        reader.Read();
        var column = -1;
        while (!isEmpty && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                writer.WriteNode(reader, defattr: false);
                continue;
            }
            column = reader.GetAttribute("r") is { } address ? CellAddress.Parse(address).Column : column + 1;
            while (waiting.TryPeek(out var missing) && missing < column)
            {
                WriteCell(writer, name, row.Key, waiting.Dequeue());
            }
            if (waiting.TryPeek(out var marked) && marked == column)
            {
                CopyCell(reader, writer, row.Key, waiting.Dequeue());
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }
        while (waiting.TryDequeue(out var missing))
        {
            WriteCell(writer, name, row.Key, missing);
        }
        writer.WriteEndElement();
        reader.Read();
    }

    private void CopyCell(XmlReader reader, XmlWriter writer, int row, int column)
    {
        var style = reader.GetAttribute("s") is { } s
            ? uint.Parse(s, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                if (reader.LocalName != "s")
                {
                    writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
                }
            } while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }
        writer.WriteAttributeString("s", Invariant(restyle(row, column, style)));
        reader.Read();
        while (!isEmpty && reader.NodeType != XmlNodeType.EndElement)
        {
            writer.WriteNode(reader, defattr: false);
        }
        writer.WriteEndElement();
        if (!isEmpty)
        {
            reader.Read();
        }
    }

    private void WriteRow(
        XmlWriter writer,
        (string Prefix, string Namespace) name,
        KeyValuePair<int, SortedSet<int>> row
    )
    {
        writer.WriteStartElement(name.Prefix, "row", name.Namespace);
        writer.WriteAttributeString("r", Invariant(row.Key));
        foreach (var column in row.Value)
        {
            WriteCell(writer, name, row.Key, column);
        }
        writer.WriteEndElement();
    }

    private void WriteCell(XmlWriter writer, (string Prefix, string Namespace) name, int row, int column)
    {
        writer.WriteStartElement(name.Prefix, "c", name.Namespace);
        writer.WriteAttributeString("r", CellAddress.Of(row, column));
        writer.WriteAttributeString("s", Invariant(restyle(row, column, 0)));
        writer.WriteEndElement();
    }

    private static void WriteStart(XmlReader reader, XmlWriter writer)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
    }

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
