using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Texts;
using Thads.Etl.Texts.Legacy;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>What stands before the sheets in a workbook stream: fonts, formats, the styles that use them, where sheets begin, texts.</summary>
internal sealed class BiffBook
{
    private const int MostSheets = 4_096;

    /// <summary>There is no font of this index in the file format.</summary>
    private const int MissingFont = 4;
    private const byte Worksheet = 0;
    private readonly List<BiffFont> fonts = [];
    private readonly List<(ushort Font, ushort Format)> formats = [];
    private readonly List<CellStyle?> styles = [];
    private readonly NumberFormats numberFormats = new();
    private readonly HashSet<int> numbersOfFormats = [];
    private readonly List<BiffTab> sheets = [];

    private BiffBook(InspectionOptions limits) => Texts = new BiffTexts(limits);

    /// <summary>Whether Excel 97 or later wrote it, whose texts are Unicode.</summary>
    public bool IsBiff8 { get; private set; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>The worksheets, in the order of the tabs.</summary>
    public IReadOnlyList<BiffTab> Sheets => sheets;

    /// <summary>Whether any font strikes out or is none of Unicode; else no cell's font is looked at.</summary>
    public bool HasFontsThatMatter { get; private set; }

    public BiffTexts Texts { get; }

    /// <exception cref="UnreadableWorkbookException">It is encrypted, damaged, or older than Excel 5.</exception>
    public static BiffBook Read(BiffRecords records, InspectionOptions limits)
    {
        const ushort Biff8 = 0x0600;
        var book = new BiffBook(limits);
        records.Read();
        if (records.Type != BiffRecord.BeginningOfFile)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookUnreadable, $"BIFF {(int)records.Type:X4}");
        }
        book.IsBiff8 = records.UInt16(0) == Biff8;
        for (records.Read(); records.Type != BiffRecord.EndOfFile; records.Read())
        {
            book.Take(records);
        }
        return book;
    }

    /// <summary>The font of a cell format; the first font where there is no such format.</summary>
    public ushort FontOf(ushort format) => format < formats.Count ? formats[format].Font : (ushort)0;

    /// <summary>How a cell format shows a number; the general one where there is no such format.</summary>
    public CellStyle StyleOf(ushort format) =>
        format >= formats.Count ? CellStyle.General : styles[format] ??= Style(formats[format]);

    public BiffFont Font(int index) => index < fonts.Count ? fonts[index] : default;

    private void Take(BiffRecords records)
    {
        switch (records.Type)
        {
            case BiffRecord.FilePass:
                throw new UnreadableWorkbookException(FindingCodes.WorkbookEncrypted);
            case BiffRecord.Font:
                TakeFont(records);
                break;
            case BiffRecord.Calendar:
                Is1904 = records.UInt16(0) == 1;
                break;
            case BiffRecord.NumberFormat when IsBiff8 && numbersOfFormats.Add(records.UInt16(0)):
                var id = records.UInt16(0);
                var code = new ContinuedRecord(records, at: 2).Text();
                numberFormats.Add(id, code.Length <= NumberFormats.LongestCode ? code : "");
                break;
            case BiffRecord.Format:
                formats.Add((records.UInt16(0), records.UInt16(2)));
                styles.Add(null);
                break;
            case BiffRecord.BoundSheet when records.Byte(5) == Worksheet:
                TakeSheet(records);
                break;
            case BiffRecord.SharedStrings:
                Texts.ReadShared(records, keepsRuns: HasFontsThatMatter);
                break;
        }
    }

    private void TakeFont(BiffRecords records)
    {
        if (fonts.Count == MissingFont)
        {
            fonts.Add(default);
        }
        var isStruck = (records.UInt16(2) & 0x0008) != 0;
        var font = new BiffFont(isStruck, LegacyDecoder.EncodingOf(NameIn(records, at: 14)));
        HasFontsThatMatter |= font.Matters;
        fonts.Add(font);
    }

    /// <summary>A length, in BIFF8 a byte of flags, and the characters.</summary>
    private static string NameIn(BiffRecords records, int at)
    {
        var length = records.Byte(at);
        var rest = records.Content[(at + 1)..];
        return rest.Length == length ? Encoding.Latin1.GetString(rest)
            : rest.Length == 0 ? ""
            : (rest[0] & 1) != 0 ? Encoding.Unicode.GetString(rest[1..Math.Min(rest.Length, 1 + (2 * length))])
            : Encoding.Latin1.GetString(rest[1..Math.Min(rest.Length, 1 + length)]);
    }

    private void TakeSheet(BiffRecords records)
    {
        const int IsHidden = 0x03;
        long at = records.UInt32(0);
        if (sheets.Exists(sheet => sheet.At == at) || sheets.Count == MostSheets)
        {
            throw UnreadableWorkbookException.Damaged("xls", "BOUNDSHEET");
        }
        sheets.Add(
            new BiffTab(at, CellText.Normalize(NameIn(records, at: 6)), IsHidden: (records.Byte(4) & IsHidden) != 0)
        );
    }

    private CellStyle Style((ushort Font, ushort Format) of)
    {
        var (format, isDate, isElapsed) = numberFormats.Of(of.Format);
        var font = Font(of.Font);
        return new CellStyle(format, isDate, isElapsed, font.IsStruck, font.Encoding);
    }
}
