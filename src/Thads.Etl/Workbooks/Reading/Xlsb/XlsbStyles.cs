using Thads.Etl.Texts.Legacy;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>The styles of cells of an .xlsb, by the number that cells name them with.</summary>
internal sealed class XlsbStyles
{
    /// <summary>Excel has 65,490 styles of cells, and fewer fonts and formats.</summary>
    private const int Most = 65_536;
    private readonly List<CellStyle> styles = [];
    private readonly List<Font> fonts = [];
    private readonly NumberFormats formats = new();

    private XlsbStyles() { }

    /// <summary>Whether cells are in fonts whose texts are not Unicode.</summary>
    public bool HasLegacyFonts => fonts.Exists(font => font.Encoding != LegacyEncoding.None);

    /// <summary>Whether a run of text in a font of its own may differ by that from its cell.</summary>
    public bool FontsMatter => HasLegacyFonts || fonts.Exists(font => font.IsStruck == true);

    /// <summary>The style of a number; null when there is none.</summary>
    public CellStyle? this[int index] => index >= 0 && index < styles.Count ? styles[index] : null;

    public Font Font(int index) => index >= 0 && index < fonts.Count ? fonts[index] : default;

    /// <summary>The styles of a workbook; only the general one if it has none.</summary>
    public static XlsbStyles Read(PackagePart? part)
    {
        var table = new XlsbStyles();
        if (part is not null)
        {
            using var records = new XlsbRecords(part);
            table.Read(records);
        }
        if (table.styles.Count == 0)
        {
            table.styles.Add(CellStyle.General);
        }
        return table;
    }

    /// <summary>Fonts and formats stand before the styles that name them; styles of styles look the same and are left aside.</summary>
    private void Read(XlsbRecords records)
    {
        var isOfCells = false;
        while (records.Read())
        {
            switch (records.Type)
            {
                case XlsbRecord.BeginCellFormats or XlsbRecord.EndCellFormats:
                    isOfCells = records.Type == XlsbRecord.BeginCellFormats;
                    break;
                case XlsbRecord.Font:
                    Check(fonts.Count, records);
                    fonts.Add(ReadFont(records));
                    break;
                case XlsbRecord.NumberFormat:
                    Check(formats.Count, records);
                    var at = 2;
                    var code = records.Text(ref at) ?? "";
                    formats.Add(records.UInt16(0), code.Length <= NumberFormats.LongestCode ? code : "");
                    break;
                case XlsbRecord.CellFormat when isOfCells:
                    Check(styles.Count, records);
                    styles.Add(ReadStyle(records));
                    break;
            }
        }
    }

    private static void Check(int count, XlsbRecords records)
    {
        if (count == Most)
        {
            throw UnreadableWorkbookException.TooComplex(records.Part, $"{records.Type}", Most);
        }
    }

    private static Font ReadFont(XlsbRecords records)
    {
        const int IsStruck = 0x0008;
        var at = 21;
        var name = records.Text(ref at) ?? "";
        return new Font((records.UInt16(2) & IsStruck) != 0, LegacyDecoder.EncodingOf(name));
    }

    private CellStyle ReadStyle(XlsbRecords records)
    {
        var (format, isDate, isElapsed) = formats.Of(records.UInt16(2));
        var font = Font(records.UInt16(4));
        return new CellStyle(format, isDate, isElapsed, font.IsStruck ?? false, font.Encoding ?? LegacyEncoding.None);
    }
}
