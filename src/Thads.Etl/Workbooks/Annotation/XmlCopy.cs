using System.Xml;
using System.Xml.Linq;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Copies XML forwards, node by node: nothing is held but what is being copied, and nothing calls itself.</summary>
internal static class XmlCopy
{
    /// <summary>No program nests deeper.</summary>
    private const int Deepest = 64;

    /// <exception cref="XmlException">While reading: it is no XML, has a DTD, or nests too deep.</exception>
    public static XmlReader Open(Stream stream) =>
        XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    public static XmlWriter Create(Stream stream) =>
        XmlWriter.Create(stream, new XmlWriterSettings { CloseOutput = false });

    /// <summary>Goes to the children of the element that the reader stands on; false, and past the element, if it has none.</summary>
    public static bool ReadIn(XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        return !isEmpty;
    }

    /// <summary>Copies the start tag that the reader stands on, and leaves it there.</summary>
    public static void Start(XmlReader reader, XmlWriter writer)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
    }

    /// <summary>Copies the node that the reader stands on with all that is in it, and leaves the reader behind it.</summary>
    public static void Node(XmlReader reader, XmlWriter writer)
    {
        var depth = reader.Depth;
        do
        {
            Check(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    Start(reader, writer);
                    if (isEmpty)
                    {
                        writer.WriteEndElement();
                    }
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    writer.WriteWhitespace(reader.Value);
                    break;
            }
        } while (
            reader.Read()
            && (reader.Depth > depth || (reader.Depth == depth && reader.NodeType == XmlNodeType.EndElement))
        );
    }

    /// <summary>Passes over the element that the reader stands on.</summary>
    public static void Skip(XmlReader reader)
    {
        var depth = reader.Depth;
        while (
            reader.Read()
            && (reader.Depth > depth || (reader.Depth == depth && reader.NodeType == XmlNodeType.EndElement))
        )
        {
            Check(reader);
        }
    }

    /// <summary>A small element as a whole, with the reader left behind it.</summary>
    public static XElement Element(XmlReader reader)
    {
        XElement? root = null;
        var open = new Stack<XElement>();
        var depth = reader.Depth;
        do
        {
            Check(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        element.SetAttributeValue(AttributeName(reader), reader.Value);
                    }
                    reader.MoveToElement();
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(element);
                    }
                    root ??= element;
                    if (!isEmpty)
                    {
                        open.Push(element);
                    }
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace when open.TryPeek(out var holder):
                    holder.Add(new XText(reader.Value));
                    break;
            }
        } while (
            reader.Read()
            && (reader.Depth > depth || (reader.Depth == depth && reader.NodeType == XmlNodeType.EndElement))
        );
        return root!;
    }

    private static XName AttributeName(XmlReader reader) =>
        reader.Prefix.Length == 0 && reader.LocalName == "xmlns"
            ? XName.Get("xmlns")
            : XName.Get(reader.LocalName, reader.NamespaceURI);

    private static void Check(XmlReader reader)
    {
        if (reader.Depth > Deepest)
        {
            throw new XmlException($"The XML nests deeper than {Deepest} elements.");
        }
    }
}
