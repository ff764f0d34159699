using System.Runtime.InteropServices;
using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Texts.Legacy;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>The texts that cells share, all of which are held in memory, and which parts of texts are in other fonts than their cell's.</summary>
internal sealed class BiffTexts(InspectionOptions limits)
{
    /// <summary>Far more than a workbook of people has; each is kept.</summary>
    private const int Most = 4_000_000;
    private readonly List<BiffRun> runs = [];
    private readonly List<(int First, int Count)> texts = [];
    private readonly List<string> shared = [];
    private readonly Dictionary<int, int> textsOfSharedStrings = [];

    /// <summary>As they stand in the file.</summary>
    public IReadOnlyList<string> Shared => shared;

    /// <summary>The index of a shared string's runs; negative where it has none.</summary>
    public int OfSharedString(int index) => textsOfSharedStrings.GetValueOrDefault(index, -1);

    /// <summary>Adds what stands in a record of a cell.</summary>
    /// <returns>The index of its runs.</returns>
    public int Add(ReadOnlySpan<BiffRun> added)
    {
        if (runs.Count + added.Length > Most)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyStrings, "SST", Most);
        }
        texts.Add((runs.Count, added.Length));
        runs.AddRange(added);
        return texts.Count - 1;
    }

    /// <summary>The text in Unicode, each part by its font.</summary>
    public string Decode(string text, in BiffCell cell, BiffBook book)
    {
        if (cell.Runs < 0)
        {
            return LegacyDecoder.Decode(text, book.Font(cell.Font).Encoding);
        }
        var decoded = new StringBuilder(text.Length);
        var (at, font) = (0, cell.Font);
        foreach (var run in Of(cell.Runs))
        {
            var until = Math.Clamp(run.From, at, text.Length);
            decoded.Append(LegacyDecoder.Decode(text[at..until], book.Font(font).Encoding));
            (at, font) = (until, run.Font);
        }
        return decoded.Append(LegacyDecoder.Decode(text[at..], book.Font(font).Encoding)).ToString();
    }

    /// <summary>Whether everything that is seen in the cell is struck out.</summary>
    public bool IsStruck(in BiffCell cell, BiffBook book)
    {
        var isStruck = book.Font(cell.Font).IsStruck;
        if (cell.Runs < 0)
        {
            return isStruck;
        }
        var of = Of(cell.Runs);
        // A run at the very start leaves nothing in the cell's own font.
        isStruck |= of is [{ From: 0 }, ..];
        foreach (var run in of)
        {
            isStruck &= book.Font(run.Font).IsStruck;
        }
        return isStruck;
    }

    /// <summary>Reads the shared strings' record and what continues it ([MS-XLS] 2.4.265, 2.5.293).</summary>
    /// <exception cref="UnreadableWorkbookException">It is cut short, or there are too many.</exception>
    /// <param name="records">Standing at the record.</param>
    /// <param name="keepsRuns">Whether runs are looked for.</param>
    public void ReadShared(BiffRecords records, bool keepsRuns)
    {
        var strings = new ContinuedRecord(records);
        strings.Skip(4);
        var count = strings.Int32();
        var found = new List<BiffRun>();
        var characters = 0L;
        shared.Clear();
        textsOfSharedStrings.Clear();
        while (shared.Count != count && !strings.IsAtEnd)
        {
            var length = strings.UInt16();
            var flags = strings.Byte();
            var runCount = (flags & 0x08) != 0 ? strings.UInt16() : 0;
            var extended = (flags & 0x04) != 0 ? strings.Int32() : 0;
            characters += length;
            if (shared.Count == limits.MaxSharedStrings || characters > limits.MaxSharedCharacters)
            {
                throw new UnreadableWorkbookException(
                    FindingCodes.WorkbookTooManyStrings,
                    "SST",
                    limits.MaxSharedStrings
                );
            }
            var text = strings.Characters(length, isWide: (flags & 0x01) != 0);
            found.Clear();
            for (var run = 0; run < runCount; run++)
            {
                found.Add(new BiffRun(strings.UInt16(), strings.UInt16()));
            }
            strings.Skip(extended);
            if (runCount > 0 && keepsRuns)
            {
                textsOfSharedStrings[shared.Count] = Add(CollectionsMarshal.AsSpan(found));
            }
            shared.Add(text);
        }
    }

    private ReadOnlySpan<BiffRun> Of(int text) =>
        CollectionsMarshal.AsSpan(runs).Slice(texts[text].First, texts[text].Count);
}
