using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Texts.Legacy;

/// <summary>
/// Which cells of a workbook are in a legacy font, and the texts whose parts are in several fonts. The reader tells no fonts, so they are
/// looked up in the file itself, and only where it names such a font. An .xlsb has none for us: its texts are read as they stand.
/// </summary>
internal sealed class LegacyFonts
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };
    private readonly Dictionary<string, Dictionary<(int Row, int Column), LegacyEncoding>> cells;
    private readonly Dictionary<string, List<(string Text, LegacyEncoding? Encoding)>?> runs = [];

    private LegacyFonts(Dictionary<string, Dictionary<(int Row, int Column), LegacyEncoding>> cells) =>
        this.cells = cells;

    public static LegacyFonts None { get; } = new([]);

    public bool IsEmpty => runs.Count == 0 && cells.Count == 0;

    /// <summary>The fonts of an .xlsx that the inspector has found to name one of them.</summary>
    public static LegacyFonts OfXlsx(ZipArchive archive)
    {
        var byStyle = ReadStyles(archive);
        var cells = new Dictionary<string, Dictionary<(int, int), LegacyEncoding>>();
        if (byStyle.Any(encoding => encoding != LegacyEncoding.None))
        {
            foreach (var (sheet, part) in DefectiveCellScanner.SheetParts(archive))
            {
                if (archive.GetEntry(part) is { } entry)
                {
                    cells[sheet] = ReadCells(entry, byStyle);
                }
            }
        }
        var fonts = new LegacyFonts(cells);
        fonts.ReadRuns(archive);
        return fonts;
    }

    /// <summary>The text in Unicode.</summary>
    /// <param name="text">As it stands in the cell.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public string Decode(string text, string sheet, int row, int column)
    {
        var ofCell = cells.TryGetValue(sheet, out var known)
            ? known.GetValueOrDefault((row, column), LegacyEncoding.None)
            : LegacyEncoding.None;
        return runs.TryGetValue(text, out var parts) && parts is not null
            ? string.Concat(parts.Select(part => LegacyDecoder.Decode(part.Text, part.Encoding ?? ofCell)))
            : LegacyDecoder.Decode(text, ofCell);
    }

    /// <summary>What each cell format's font says.</summary>
    private static List<LegacyEncoding> ReadStyles(ZipArchive archive)
    {
        var (fonts, formats) = (new List<LegacyEncoding>(), new List<LegacyEncoding>());
        if (archive.GetEntry("xl/styles.xml") is not { } entry)
        {
            return formats;
        }
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var within = "";
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "fonts" or "cellXfs"):
                    within = reader.IsEmptyElement ? "" : reader.LocalName;
                    break;
                case (XmlNodeType.EndElement, "fonts" or "cellXfs"):
                    within = "";
                    break;
                case (XmlNodeType.Element, "font") when within == "fonts":
                    fonts.Add(LegacyEncoding.None);
                    break;
                case (XmlNodeType.Element, "name") when within == "fonts" && fonts.Count > 0:
                    fonts[^1] = LegacyDecoder.EncodingOf(reader.GetAttribute("val") ?? "");
                    break;
                case (XmlNodeType.Element, "xf") when within == "cellXfs":
                    var hasFont = int.TryParse(
                        reader.GetAttribute("fontId"),
                        CultureInfo.InvariantCulture,
                        out var font
                    );
                    formats.Add(hasFont ? fonts.ElementAtOrDefault(font) : LegacyEncoding.None);
                    break;
            }
        }
        return formats;
    }

    private static Dictionary<(int, int), LegacyEncoding> ReadCells(ZipArchiveEntry entry, List<LegacyEncoding> byStyle)
    {
        var cells = new Dictionary<(int, int), LegacyEncoding>();
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "c"
                && reader.GetAttribute("t") is "s" or "str" or "inlineStr"
                && reader.GetAttribute("r") is { } address
            )
            {
                _ = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var style);
                if (byStyle.ElementAtOrDefault(style) is not LegacyEncoding.None and var encoding)
                {
                    cells[CellAddress.Parse(address)] = encoding;
                }
            }
        }
        return cells;
    }

    /// <summary>Texts of several runs: a run without a font of its own is in the cell's.</summary>
    private void ReadRuns(ZipArchive archive)
    {
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry)
        {
            return;
        }
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var parts = new List<(string Text, LegacyEncoding? Encoding)>();
        LegacyEncoding? encoding = null;
        var (isRun, isText) = (false, false);
        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "si"):
                    parts = [];
                    break;
                case (XmlNodeType.Element, "r"):
                    (isRun, encoding) = (true, null);
                    break;
                case (XmlNodeType.EndElement, "r"):
                    isRun = false;
                    break;
                case (XmlNodeType.Element, "rFont") when isRun:
                    encoding = LegacyDecoder.EncodingOf(reader.GetAttribute("val") ?? "");
                    break;
                case (XmlNodeType.Element, "t") when isRun:
                    isText = !reader.IsEmptyElement;
                    text.Clear();
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace, _) when isText:
                    text.Append(reader.Value);
                    break;
                case (XmlNodeType.EndElement, "t") when isText:
                    isText = false;
                    parts.Add((text.ToString(), encoding));
                    break;
                case (XmlNodeType.EndElement, "si") when parts.Exists(part => part.Encoding is not null):
                    var whole = string.Concat(parts.Select(part => part.Text));
                    // The same characters in other fonts elsewhere: then the cell's font alone can tell.
                    runs[whole] =
                        runs.TryGetValue(whole, out var known) && known?.SequenceEqual(parts) != true ? null : parts;
                    break;
            }
        }
    }
}
