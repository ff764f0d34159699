using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// Adds to a workbook's styles, for each style that a marked cell has, the same style with a coloured background. The styles are read
/// first; what has come to them is put in while they are copied.
/// </summary>
internal sealed partial class MarkStyles
{
    /// <summary>Excel's limit for styles of cells, and more than it has of anything else.</summary>
    private const int Most = 65_490;
    private static readonly string[] Order =
    [
        "numFmts",
        "fonts",
        "fills",
        "borders",
        "cellStyleXfs",
        "cellXfs",
        "cellStyles",
        "dxfs",
        "tableStyles",
        "colors",
        "extLst",
    ];
    private static readonly Dictionary<CellMark, string> Colours = new()
    {
        [CellMark.Error] = "FFFFC7CE",
        [CellMark.Warning] = "FFFFEB9C",
        [CellMark.Info] = "FFDDEBF7",
        [CellMark.AtFault] = "FFFFB266",
    };
    private readonly XNamespace main;
    private readonly Dictionary<string, List<XElement>> added = [];
    private readonly Dictionary<string, List<XElement>> known = new()
    {
        ["fonts"] = [],
        ["fills"] = [],
        ["borders"] = [],
        ["cellXfs"] = [],
    };
    private readonly Dictionary<(uint Style, CellMark Mark), uint> marked = [];
    private readonly Dictionary<(uint Style, string Fill), uint> unmarked = [];
    private readonly Dictionary<CellMark, uint> fills = [];

    /// <param name="main">The namespace of the workbook.</param>
    /// <param name="reader">The styles as they are; null where there are none.</param>
    /// <exception cref="InvalidDataException">There are more than any program can show.</exception>
    public MarkStyles(XNamespace main, XmlReader? reader)
    {
        this.main = main;
        if (reader is not null)
        {
            Read(reader);
        }
        // A missing section means the defaults that every program assumes.
        Default("fonts", new XElement(main + "font"));
        Default("fills", Pattern("none"), Pattern("gray125"));
        Default("borders", new XElement(main + "border"));
        Default("cellXfs", new XElement(main + "xf"));
    }

    /// <summary>The style that shows what <paramref name="style"/> shows, marked.</summary>
    public uint Mark(uint style, CellMark mark)
    {
        if (!marked.TryGetValue((style, mark), out var index))
        {
            marked[(style, mark)] = index = Append("cellXfs", Filled(StyleAt(style), FillOf(mark)));
        }
        return index;
    }

    /// <summary>
    /// The style without our mark: what it shows otherwise is kept, since the sender may have changed it, and the background is as it was.
    /// A style that no longer has our mark is left alone.
    /// </summary>
    /// <param name="style">The cell's style now.</param>
    /// <param name="fill">The background that it had, as <see cref="FillOf(uint)"/> wrote it down.</param>
    public uint Unmark(uint style, string fill)
    {
        if (unmarked.TryGetValue((style, fill), out var index))
        {
            return index;
        }
        if (!IsMark(FillAt(style)))
        {
            return style;
        }
        var original = Parse(fill) is { } was ? Append("fills", was) : 0;
        unmarked[(style, fill)] = index = Append("cellXfs", Filled(StyleAt(style), original));
        return index;
    }

    /// <summary>The background of a style, written down so that it can be had again in another program's stylesheet; empty for none.</summary>
    public string FillOf(uint style)
    {
        var pattern = FillAt(style)?.Element(main + "patternFill");
        return pattern?.Element(main + "fgColor") is not { } colour
            ? ""
            : string.Join(
                '|',
                pattern.Attribute("patternType")?.Value,
                colour.Attribute("rgb")?.Value,
                colour.Attribute("theme")?.Value,
                colour.Attribute("tint")?.Value,
                colour.Attribute("indexed")?.Value
            );
    }

    /// <summary>A style for the list of findings: bold or not, wrapped.</summary>
    public uint Text(bool isBold)
    {
        var font = new XElement(
            main + "font",
            isBold ? new XElement(main + "b") : null,
            new XElement(main + "sz", new XAttribute("val", 11)),
            new XElement(main + "name", new XAttribute("val", "Calibri"))
        );
        return Append(
            "cellXfs",
            new XElement(
                main + "xf",
                new XAttribute("fontId", Append("fonts", font)),
                new XAttribute("applyFont", 1),
                new XAttribute("applyAlignment", 1),
                new XElement(main + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", 1))
            )
        );
    }

    /// <summary>Copies the styles, with what has come to them.</summary>
    public void Copy(XmlReader reader, XmlWriter writer)
    {
        reader.MoveToContent();
        XmlCopy.Start(reader, writer);
        var waiting = new Queue<string>(Order);
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            var place = Array.IndexOf(Order, reader.LocalName);
            while (place >= 0 && waiting.TryPeek(out var before) && Array.IndexOf(Order, before) < place)
            {
                WriteMissing(writer, waiting.Dequeue());
            }
            if (place >= 0 && waiting.TryPeek(out var here) && here == reader.LocalName)
            {
                waiting.Dequeue();
            }
            if (added.Remove(reader.LocalName, out var more))
            {
                CopySection(reader, writer, more);
            }
            else
            {
                XmlCopy.Node(reader, writer);
            }
        }
        while (waiting.TryDequeue(out var missing))
        {
            WriteMissing(writer, missing);
        }
        writer.WriteEndElement();
    }

    /// <summary>Writes the styles of a workbook that had none.</summary>
    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("styleSheet", main.NamespaceName);
        foreach (var section in Order)
        {
            WriteMissing(writer, section);
        }
        writer.WriteEndElement();
    }

    private void Read(XmlReader reader)
    {
        reader.MoveToContent();
        if (!XmlCopy.ReadIn(reader))
        {
            return;
        }
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (reader.NodeType != XmlNodeType.Element || !known.TryGetValue(reader.LocalName, out var section))
            {
                XmlCopy.Skip(reader);
                continue;
            }
            if (XmlCopy.ReadIn(reader))
            {
                ReadSection(reader, section);
            }
        }
    }

    private static void ReadSection(XmlReader reader, List<XElement> section)
    {
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            if (section.Count == Most)
            {
                throw new InvalidDataException($"There are more than {Most} styles.");
            }
            section.Add(XmlCopy.Element(reader));
        }
        reader.Read();
    }

    private void Default(string section, params XElement[] elements)
    {
        if (known[section].Count == 0)
        {
            known[section].AddRange(elements);
            added[section] = [.. elements];
        }
    }

    private static void CopySection(XmlReader reader, XmlWriter writer, List<XElement> more)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            // The count attribute is optional.
            if (reader.LocalName != "count")
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }
        reader.MoveToElement();
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType != XmlNodeType.EndElement)
        {
            XmlCopy.Node(reader, writer);
        }
        foreach (var element in more)
        {
            element.WriteTo(writer);
        }
        writer.WriteEndElement();
        if (hasAny)
        {
            reader.Read();
        }
    }

    private void WriteMissing(XmlWriter writer, string section)
    {
        if (added.Remove(section, out var elements))
        {
            writer.WriteStartElement(section, main.NamespaceName);
            foreach (var element in elements)
            {
                element.WriteTo(writer);
            }
            writer.WriteEndElement();
        }
    }

    private XElement StyleAt(uint style) =>
        style < known["cellXfs"].Count ? known["cellXfs"][(int)style] : known["cellXfs"][0];

    /// <summary>The style with another background; what it says of alignment and protection is kept.</summary>
    private XElement Filled(XElement style, uint fill)
    {
        var filled = new XElement(
            main + "xf",
            style.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
            style
                .Elements()
                .Where(child => child.Name.LocalName is "alignment" or "protection")
                .Select(child => new XElement(child.Name, child.Attributes()))
        );
        filled.SetAttributeValue("fillId", fill);
        filled.SetAttributeValue("applyFill", 1);
        return filled;
    }

    private XElement? FillAt(uint style) =>
        uint.TryParse(StyleAt(style).Attribute("fillId")?.Value, CultureInfo.InvariantCulture, out var fill)
        && fill < known["fills"].Count
            ? known["fills"][(int)fill]
            : null;

    private XElement Pattern(string type) =>
        new(main + "fill", new XElement(main + "patternFill", new XAttribute("patternType", type)));

    /// <summary>What <see cref="FillOf(uint)"/> wrote; null for none, or where somebody else wrote it.</summary>
    private XElement? Parse(string text)
    {
        var parts = text.Split('|');
        if (parts.Length != 5 || parts[0] != "solid" || (parts[1].Length > 0 && !Rgb().IsMatch(parts[1])))
        {
            return null;
        }
        var colour = new XElement(main + "fgColor");
        colour.SetAttributeValue("rgb", parts[1].Length > 0 ? parts[1] : null);
        colour.SetAttributeValue(
            "theme",
            uint.TryParse(parts[2], CultureInfo.InvariantCulture, out var theme) ? theme : null
        );
        colour.SetAttributeValue(
            "tint",
            double.TryParse(parts[3], CultureInfo.InvariantCulture, out var tint) ? tint : null
        );
        colour.SetAttributeValue(
            "indexed",
            uint.TryParse(parts[4], CultureInfo.InvariantCulture, out var indexed) ? indexed : null
        );
        var fill = Pattern("solid");
        fill.Elements().Single().Add(colour);
        return fill;
    }

    private bool IsMark(XElement? fill) =>
        fill?.Element(main + "patternFill")?.Element(main + "fgColor")?.Attribute("rgb")?.Value is { } rgb
        && Colours.Values.Contains(rgb, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^[0-9A-Fa-f]{8}$")]
    private static partial Regex Rgb();

    private uint FillOf(CellMark mark)
    {
        if (!fills.TryGetValue(mark, out var index))
        {
            var fill = Pattern("solid");
            fill.Elements().Single().Add(new XElement(main + "fgColor", new XAttribute("rgb", Colours[mark])));
            fills[mark] = index = Append("fills", fill);
        }
        return index;
    }

    private uint Append(string section, XElement element)
    {
        if (known[section].Count >= Most)
        {
            throw new InvalidDataException($"There are more than {Most} styles.");
        }
        known[section].Add(element);
        if (!added.TryGetValue(section, out var more))
        {
            added[section] = more = [];
        }
        more.Add(element);
        return (uint)known[section].Count - 1;
    }
}
