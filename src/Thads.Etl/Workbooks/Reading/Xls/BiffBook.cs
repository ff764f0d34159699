using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Texts.Legacy;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>What stands before the sheets in a workbook stream: fonts, the formats that use them, where sheets begin, runs of texts.</summary>
internal sealed class BiffBook
{
    private const int MostSheets = 4_096;

    /// <summary>There is no font of this index in the file format.</summary>
    private const int MissingFont = 4;
    private const byte Worksheet = 0;
    private readonly List<BiffFont> fonts = [];
    private readonly List<ushort> fontsOfFormats = [];
    private readonly List<long> sheets = [];

    private BiffBook() { }

    /// <summary>Where each worksheet begins, in the order of the tabs.</summary>
    public IReadOnlyList<long> Sheets => sheets;

    /// <summary>Whether any font strikes out or is none of Unicode; else no cell's font is looked at.</summary>
    public bool HasFontsThatMatter { get; private set; }

    public BiffRuns Runs { get; } = new();

    /// <exception cref="UnreadableWorkbookException">It is encrypted, damaged, or older than Excel 5.</exception>
    public static BiffBook Read(BiffRecords records)
    {
        var book = new BiffBook();
        records.Read();
        if (records.Type != BiffRecord.BeginningOfFile)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookUnreadable, $"BIFF {(int)records.Type:X4}");
        }
        for (records.Read(); records.Type != BiffRecord.EndOfFile; records.Read())
        {
            book.Take(records);
        }
        return book;
    }

    /// <summary>The font of a cell format; the first font where there is no such format.</summary>
    public ushort FontOf(ushort format) => format < fontsOfFormats.Count ? fontsOfFormats[format] : (ushort)0;

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
            case BiffRecord.Format:
                fontsOfFormats.Add(records.UInt16(0));
                break;
            case BiffRecord.BoundSheet when records.Byte(5) == Worksheet:
                TakeSheet(records.UInt32(0));
                break;
            case BiffRecord.SharedStrings:
                Runs.ReadSharedStrings(records, keepsRuns: HasFontsThatMatter);
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
        var font = new BiffFont(isStruck, LegacyDecoder.EncodingOf(NameIn(records)));
        HasFontsThatMatter |= font.Matters;
        fonts.Add(font);
    }

    /// <summary>A length, in BIFF8 a byte of flags, and the characters.</summary>
    private static string NameIn(BiffRecords records)
    {
        const int At = 14;
        var length = records.Byte(At);
        var rest = records.Content[(At + 1)..];
        return rest.Length == length ? Encoding.Latin1.GetString(rest)
            : rest.Length == 0 ? ""
            : (rest[0] & 1) != 0 ? Encoding.Unicode.GetString(rest[1..])
            : Encoding.Latin1.GetString(rest[1..]);
    }

    private void TakeSheet(long at)
    {
        if (sheets.Contains(at) || sheets.Count == MostSheets)
        {
            throw UnreadableWorkbookException.Damaged("xls", "BOUNDSHEET");
        }
        sheets.Add(at);
    }
}
