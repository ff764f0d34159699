using Thads.Etl.Texts.Legacy;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>What a font says that matters to us, of a cell or of a run of its text.</summary>
/// <param name="IsStruck">Whether it is struck out; null where nothing is said.</param>
/// <param name="Encoding">What its name says of the text under it; null for a font without a name.</param>
internal readonly record struct Font(bool? IsStruck, LegacyEncoding? Encoding)
{
    private const int LongestName = 255;

    /// <summary>Reads the element whose start tag was read last.</summary>
    /// <param name="nameElement">What the element of the font's name is called: <c>name</c>, and in runs <c>rFont</c>.</param>
    public static Font Read(XmlPartReader xml, ReadOnlySpan<byte> nameElement)
    {
        var font = new Font(false, null);
        while (xml.ReadChild())
        {
            if (xml.Is("strike"u8))
            {
                var value = xml.Attribute("val"u8);
                font = font with { IsStruck = value.Length == 0 || XmlPartReader.IsTrue(value) };
            }
            else if (xml.Is(nameElement))
            {
                var name = xml.Attribute("val"u8);
                font = font with
                {
                    Encoding =
                        name.Length <= LongestName
                            ? LegacyDecoder.EncodingOf(System.Text.Encoding.UTF8.GetString(name))
                            : LegacyEncoding.None,
                };
            }
            xml.Skip();
        }
        return font;
    }
}
