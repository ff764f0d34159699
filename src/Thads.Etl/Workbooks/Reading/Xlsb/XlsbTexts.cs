using Thads.Etl.Findings;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>The texts of an .xlsb: those that cells share, all of which are held in memory, and those that stand in cells.</summary>
internal sealed class XlsbTexts(XlsbStyles styles, InspectionOptions limits)
{
    private readonly List<object> shared = [];
    private readonly LongTexts longTexts = new(limits);

    /// <summary>A normalised string, or a <see cref="CellString"/>; null when there is no such text.</summary>
    public object? this[int index] => index >= 0 && index < shared.Count ? shared[index] : null;

    /// <summary>Reads the texts that cells share; none if the workbook has no table of them.</summary>
    /// <exception cref="UnreadableWorkbookException">There are too many.</exception>
    public void ReadShared(PackagePart? part)
    {
        if (part is null)
        {
            return;
        }
        using var records = new XlsbRecords(part);
        var characters = 0L;
        while (records.Read())
        {
            if (records.Type != XlsbRecord.SharedString)
            {
                continue;
            }
            var text = Rich(records, 0);
            characters += text is string plain ? plain.Length : ((CellString)text).Length;
            if (shared.Count == limits.MaxSharedStrings || characters > limits.MaxSharedCharacters)
            {
                throw TooMany(records.Part, limits.MaxSharedStrings);
            }
            shared.Add(text);
        }
    }

    /// <summary>A text without runs.</summary>
    public object Plain(string text) =>
        styles.HasLegacyFonts || text.Length >= CellString.LongFrom
            ? new CellString(text, null, text.Length)
            : CellText.Normalize(text);

    /// <summary>A text that may have runs, each from a character on in a font of its own ([MS-XLSB] 2.5.122); what is said of how it sounds is left aside.</summary>
    public object Rich(XlsbRecords records, int at)
    {
        const byte HasRuns = 1;
        var hasRuns = (records.Byte(at) & HasRuns) != 0;
        at++;
        var text = records.Text(ref at) ?? "";
        if (!hasRuns || !styles.FontsMatter)
        {
            return Plain(text);
        }
        var count = records.Int32(at);
        var runs = new List<TextRun>();
        var (from, font) = (0, default(Font));
        for (var run = 0; run < count; run++)
        {
            at += 4;
            var until = Math.Clamp(records.UInt16(at), from, text.Length);
            runs.Add(new TextRun(text[from..until], font));
            (from, font) = (until, styles.Font(records.UInt16(at + 2)));
        }
        runs.Add(new TextRun(text[from..], font));
        return new CellString(text, runs, text.Length);
    }

    /// <summary>Counts the uses of long texts, of which one in memory may be thousands in the sheets.</summary>
    public void CountUse(object text, string part)
    {
        if (text is CellString used)
        {
            longTexts.Count(used.Length, part);
        }
    }

    private static UnreadableWorkbookException TooMany(string part, long limit) =>
        new(FindingCodes.WorkbookTooManyStrings, part, limit);
}
