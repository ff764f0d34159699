using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Reading.Packaging;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>The drawing by which Excel shows comments, in the markup that it has had since 1999.</summary>
internal static class NoteDrawing
{
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    /// <summary>Writes a drawing with a note for each cell.</summary>
    public static void Write(XmlWriter writer, IEnumerable<(int Row, int Column)> cells)
    {
        writer.WriteStartElement("xml");
        writer.WriteAttributeString("xmlns", "v", null, Vml.NamespaceName);
        writer.WriteAttributeString("xmlns", "o", null, Office.NamespaceName);
        writer.WriteAttributeString("xmlns", "x", null, Excel.NamespaceName);
        Type().WriteTo(writer);
        foreach (var cell in cells)
        {
            Shape(cell).WriteTo(writer);
        }
        writer.WriteEndElement();
    }

    /// <summary>
    /// A drawing with our old notes taken out and new ones put in. One that is not well-formed, which the old markup needs not be, is
    /// drawn anew for all comments of the sheet.
    /// </summary>
    public static byte[] Redraw(
        PackagePart part,
        IReadOnlyList<(int Row, int Column)> ours,
        IReadOnlyList<string> theirs
    )
    {
        using var output = new MemoryStream();
        try
        {
            using var input = part.Open();
            using var reader = XmlCopy.Open(input);
            using var writer = XmlCopy.Create(output);
            Copy(reader, writer, ours);
        }
        catch (XmlException)
        {
            output.SetLength(0);
            using var writer = XmlCopy.Create(output);
            Write(writer, ours.Concat(theirs.Where(a => CellAddress.IsOne(a)).Select(a => CellAddress.Parse(a))));
        }
        return output.ToArray();
    }

    private static void Copy(XmlReader reader, XmlWriter writer, IReadOnlyList<(int Row, int Column)> ours)
    {
        reader.MoveToContent();
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        var hasType = false;
        while (hasAny && reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            var isElement = reader.NodeType == XmlNodeType.Element;
            hasType |= isElement && reader.LocalName == "shapetype" && reader.GetAttribute("id") == TypeId;
            if (isElement && reader.LocalName == "shape" && reader.GetAttribute("alt") == CommentWriter.Author)
            {
                XmlCopy.Skip(reader);
            }
            else
            {
                XmlCopy.Node(reader, writer);
            }
        }
        if (!hasType)
        {
            Type().WriteTo(writer);
        }
        foreach (var cell in ours)
        {
            Shape(cell).WriteTo(writer);
        }
        writer.WriteEndElement();
    }

    private const string TypeId = "_x0000_t202";

    private static XElement Type() =>
        new(
            Vml + "shapetype",
            new XAttribute("id", TypeId),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(Office + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(Vml + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(
                Vml + "path",
                new XAttribute("gradientshapeok", "t"),
                new XAttribute(Office + "connecttype", "rect")
            )
        );

    private static XElement Shape((int Row, int Column) cell) =>
        new(
            Vml + "shape",
            new XAttribute("type", "#" + TypeId),
            new XAttribute("alt", CommentWriter.Author),
            new XAttribute("style", "position:absolute;width:260pt;height:90pt;z-index:1;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(Office + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(Vml + "textbox", new XAttribute("style", "mso-direction-alt:auto")),
            new XElement(
                Excel + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(Excel + "MoveWithCells"),
                new XElement(Excel + "AutoFill", "False"),
                new XElement(Excel + "Row", (cell.Row - 1).ToString(CultureInfo.InvariantCulture)),
                new XElement(Excel + "Column", cell.Column.ToString(CultureInfo.InvariantCulture))
            )
        );
}
