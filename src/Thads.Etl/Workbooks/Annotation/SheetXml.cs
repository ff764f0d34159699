using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Writes cells of a sheet as XML.</summary>
internal static class SheetXml
{
    /// <summary>A text in its cell, whatever it begins with. What XML cannot hold becomes U+FFFD.</summary>
    public static void WriteText(XmlWriter writer, XNamespace main, int row, int column, uint style, string text)
    {
        Start(writer, main, row, column, style, "inlineStr");
        writer.WriteStartElement("is", main.NamespaceName);
        writer.WriteStartElement("t", main.NamespaceName);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(Legal(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>A value in its cell.</summary>
    /// <param name="type">As the format names types of cells; null for a number.</param>
    public static void WriteValue(
        XmlWriter writer,
        XNamespace main,
        int row,
        int column,
        uint style,
        string? type,
        string value
    )
    {
        Start(writer, main, row, column, style, type);
        writer.WriteElementString("v", main.NamespaceName, Legal(value));
        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, XNamespace main, int row, int column, uint style, string? type)
    {
        writer.WriteStartElement("c", main.NamespaceName);
        writer.WriteAttributeString("r", CellAddress.Of(row, column));
        if (style > 0)
        {
            writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }
        if (type is not null)
        {
            writer.WriteAttributeString("t", type);
        }
    }

    private static string Legal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !IsPair(text, ref i))
            {
                return string.Concat(text.EnumerateRunes().Select(Legal));
            }
        }
        return text;
    }

    private static string Legal(System.Text.Rune rune) =>
        rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString();

    private static bool IsPair(string text, ref int at)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            at++;
            return true;
        }
        return false;
    }
}
