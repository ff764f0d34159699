using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts.Legacy;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>What the records of one sheet say beyond its values: defective cells, fonts that matter, merged cells, hidden columns.</summary>
internal sealed class BiffSheet
{
    private const int MostColumns = 256;
    private const int MostMerges = 200_000;
    private readonly BiffRecords records;
    private readonly BiffBook book;
    private readonly EditedStream values;
    private readonly SharedTextUses uses;
    private readonly int room;
    private readonly List<BiffCell> cells = [];
    private readonly List<MergedRange> merges = [];
    private readonly SortedSet<int> hiddenColumns = [];
    private readonly Dictionary<int, bool> hiddenRows = [];
    private int[] widths = new int[64];
    private BiffCell? withoutText;
    private long formulaAt;
    private (long At, int Count) afterFormula;
    private long last = -1;
    private bool areRowsHidden;
    private bool isInOrder = true;

    private BiffSheet(BiffRecords records, BiffBook book, EditedStream values, SharedTextUses uses, int room)
    {
        this.records = records;
        this.book = book;
        this.values = values;
        this.uses = uses;
        this.room = room;
        IsRegular = book.IsBiff8;
    }

    /// <summary>Whether all cells are of Excel 97 or later and stand in the order of rows and columns, none twice, as Excel writes them.</summary>
    public bool IsRegular { get; private set; }

    /// <summary>In the order of rows and columns.</summary>
    public IReadOnlyList<BiffCell> Cells => cells;

    public IReadOnlyList<MergedRange> Merges => merges;

    /// <summary>The last row that a value stands in, from 0; -1 for none. A sheet may claim many more.</summary>
    public int LastRow { get; private set; } = -1;

    /// <summary>From 0.</summary>
    public IReadOnlyList<int> HiddenColumns => [.. hiddenColumns];

    /// <param name="records">The workbook stream.</param>
    /// <param name="book">What stands before the sheets in it.</param>
    /// <param name="at">Where the sheet begins.</param>
    /// <param name="values">The same stream for the reader of values, which is kept from what it would stumble over.</param>
    /// <param name="uses">Counts the uses of shared texts.</param>
    /// <param name="room">How many cells may be kept.</param>
    /// <exception cref="UnreadableWorkbookException">The sheet is damaged or cut short.</exception>
    public static BiffSheet Read(
        BiffRecords records,
        BiffBook book,
        long at,
        EditedStream values,
        SharedTextUses uses,
        int room
    )
    {
        var sheet = new BiffSheet(records, book, values, uses, room);
        var own = new BiffSheetRecords(records, at);
        uses.BeginSheet();
        while (own.Read())
        {
            sheet.Take();
        }
        sheet.EndOfFormula();
        if (!sheet.IsRegular)
        {
            uses.EndIrregularSheet();
        }
        if (!sheet.isInOrder)
        {
            sheet.cells.Sort();
        }
        return sheet;
    }

    private void Take()
    {
        switch (records.Type)
        {
            case BiffRecord.Text when withoutText is not null:
                TakeText();
                return;
            case BiffRecord.SharedFormula or BiffRecord.Array or BiffRecord.DataTable or BiffRecord.Continue:
                afterFormula =
                    records.Type == BiffRecord.SharedFormula && afterFormula.Count == 0
                        ? (-1, 1)
                        : (records.Start, afterFormula.Count + 1);
                return;
        }
        EndOfFormula();
        switch (records.Type)
        {
            case BiffRecord.Formula:
                TakeFormula();
                break;
            case BiffRecord.BooleanOrError:
                var isError = records.Byte(7) != 0;
                Add(isError ? BiffDefect.Error : BiffDefect.None, isError ? records.Byte(6) : (byte)0);
                break;
            case BiffRecord.LabelOfSharedString:
                var isThere = records.UInt32(6) < book.Texts.Shared.Count;
                if (isThere)
                {
                    uses.Count(records.Int32(6));
                }
                Add(
                    isThere ? BiffDefect.None : BiffDefect.NoSuchText,
                    runs: book.HasFontsThatMatter ? book.Texts.OfSharedString(records.Int32(6)) : -1
                );
                break;
            case BiffRecord.RichLabel:
                Add(runs: book.HasFontsThatMatter ? RunsOfLabel() : -1);
                break;
            case BiffRecord.Label or BiffRecord.Number or BiffRecord.Rk:
                Add();
                break;
            case BiffRecord.MultipleRk:
                TakeNumbers();
                break;
            case BiffRecord.MergedCells:
                TakeMerges();
                break;
            case BiffRecord.OldInteger
            or BiffRecord.OldNumber
            or BiffRecord.OldLabel
            or BiffRecord.OldBooleanOrError
            or BiffRecord.Integer
            or BiffRecord.FormulaOf3
            or BiffRecord.FormulaOf4:
                // Of older formats: ExcelDataReader takes them all the same.
                IsRegular = false;
                Extend(records.UInt16(0), records.UInt16(2));
                break;
            case BiffRecord.Row:
                TakeRow();
                break;
            case BiffRecord.Calendar:
                // Of the workbook, as Excel writes it; ExcelDataReader takes one of a sheet too.
                IsRegular = false;
                break;
            case BiffRecord.DefaultRowHeight:
                areRowsHidden = (records.UInt16(0) & 0x0002) != 0 || records.UInt16(2) == 0;
                break;
            case BiffRecord.ColumnInfo when (records.UInt16(8) & 0x0001) != 0:
                for (int column = records.UInt16(0); column <= records.UInt16(2) && column < MostColumns; column++)
                {
                    hiddenColumns.Add(column);
                }
                break;
        }
    }

    /// <summary>A hidden row keeps the height that it had ([MS-XLS] 2.4.221); one without a height of its own is hidden where all are.</summary>
    private void TakeRow()
    {
        const ushort HasNoOwnHeight = 0x8000;
        const ushort IsHidden = 0x0020;
        var height = records.UInt16(6);
        if ((records.UInt16(12) & IsHidden) != 0)
        {
            hiddenRows[records.UInt16(0)] = true;
        }
        else if ((height & HasNoOwnHeight) == 0)
        {
            hiddenRows[records.UInt16(0)] = height == 0;
        }
    }

    /// <summary>A formula's result is a number, or says by its last two bytes that it is something else ([MS-XLS] 2.5.133).</summary>
    private void TakeFormula()
    {
        const ushort IsNoNumber = 0xFFFF;
        const ushort CalculateOnLoad = 0x0002;
        if (records.UInt16(12) != IsNoNumber)
        {
            // A program that cannot calculate writes 0 and leaves it to Excel.
            var isLeft = (records.UInt16(14) & CalculateOnLoad) != 0 && records.Int32(6) == 0 && records.Int32(10) == 0;
            Add(isLeft ? BiffDefect.NotCalculated : BiffDefect.None);
            return;
        }
        switch (records.Byte(6))
        {
            case 0:
                withoutText = Cell(BiffDefect.NotCalculated);
                (formulaAt, afterFormula) = (records.ContentStart, default);
                Add();
                break;
            case 2:
                Add(BiffDefect.Error, records.Byte(8));
                break;
            case 1:
                Add();
                break;
            case 3:
                // An empty text: Excel writes it where a formula gives "", other programs where the formula was never calculated.
                // Taken for a result, it would be a zero that nobody wrote.
                Add(BiffDefect.NotCalculated);
                break;
            default:
                Add(BiffDefect.NotCalculated);
                break;
        }
    }

    /// <summary>
    /// A result that is text follows in a record of its own, after what else belongs to the formula. The reader of values passes over one
    /// record before it if that is a shared formula, so an array or a table of data looks like one to it.
    /// </summary>
    private void TakeText()
    {
        if (afterFormula.Count > 1)
        {
            EndOfFormula();
        }
        else if (afterFormula is (> 0, 1))
        {
            values.Edit(afterFormula.At, (ushort)BiffRecord.SharedFormula);
        }
        withoutText = null;
    }

    /// <summary>
    /// A formula whose text record is missing. The reader of values would take the next record, another cell, for that text: it is told that
    /// the result is an empty text.
    /// </summary>
    private void EndOfFormula()
    {
        const int ResultAt = 6;
        const ushort EmptyText = 3;
        if (withoutText is { } cell)
        {
            Keep(cell);
            values.Edit(formulaAt + ResultAt, EmptyText);
            withoutText = null;
        }
    }

    private void TakeNumbers()
    {
        var (row, column) = (records.UInt16(0), (int)records.UInt16(2));
        for (var at = 4; at + 6 <= records.Length - 2; at += 6, column++)
        {
            if (column > ushort.MaxValue)
            {
                throw UnreadableWorkbookException.Damaged("xls", $"BIFF {records.Type}");
            }
            Add(new BiffCell(row, (ushort)column, book.FontOf(records.UInt16(at)), BiffDefect.None));
        }
    }

    private void TakeMerges()
    {
        var count = records.UInt16(0);
        if (merges.Count + count > MostMerges)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyCells, "xls", MostMerges);
        }
        for (var at = 2; at < 2 + (8 * count); at += 8)
        {
            merges.Add(
                new MergedRange(
                    records.UInt16(at) + 1,
                    records.UInt16(at + 4),
                    records.UInt16(at + 2) + 1,
                    records.UInt16(at + 6)
                )
            );
        }
    }

    /// <summary>The runs stand after the characters, in BIFF5 in bytes ([MS-XLS] 2.4.226).</summary>
    private int RunsOfLabel()
    {
        var length = records.UInt16(6);
        var bytesAt = 8 + length;
        if (records.Length > bytesAt && records.Length == bytesAt + 1 + (2 * records.Byte(bytesAt)))
        {
            return Runs(bytesAt + 1, records.Byte(bytesAt), size: 1);
        }
        var wideAt = 9 + ((records.Byte(8) & 0x01) != 0 ? 2 * length : length);
        return Runs(wideAt + 2, records.UInt16(wideAt), size: 2);
    }

    private int Runs(int at, int count, int size)
    {
        var runs = new BiffRun[count];
        for (var run = 0; run < count; run++, at += 2 * size)
        {
            runs[run] =
                size == 1
                    ? new BiffRun(records.Byte(at), records.Byte(at + 1))
                    : new BiffRun(records.UInt16(at), records.UInt16(at + 2));
        }
        return count == 0 ? -1 : book.Texts.Add(runs);
    }

    private BiffCell Cell(BiffDefect defect, byte error = 0, int runs = -1) =>
        new(records.UInt16(0), records.UInt16(2), book.FontOf(records.UInt16(4)), defect, error, runs);

    private void Add(BiffDefect defect = BiffDefect.None, byte error = 0, int runs = -1) =>
        Add(Cell(defect, error, runs));

    /// <summary>How many columns of a row (from 0) may hold a value; 0 where none stands in it.</summary>
    public int WidthOf(int row) => row < widths.Length ? widths[row] : 0;

    /// <summary>Whether a row (from 0) has no height.</summary>
    public bool IsHidden(int row) => hiddenRows.TryGetValue(row, out var isHidden) ? isHidden : areRowsHidden;

    private void Extend(int row, int column)
    {
        LastRow = Math.Max(LastRow, row);
        if (row >= widths.Length)
        {
            Array.Resize(ref widths, Math.Max(row + 1, 2 * widths.Length));
        }
        widths[row] = Math.Max(widths[row], column + 1);
    }

    private void Add(in BiffCell cell)
    {
        Extend(cell.Row, cell.Column);
        IsRegular &= cell.Place > last;
        if (cell.Place == last)
        {
            Keep(cell with { Defect = BiffDefect.Twice });
        }
        else if (cell.Defect != BiffDefect.None || cell.Runs >= 0 || Matters(book.Font(cell.Font)))
        {
            Keep(cell);
        }
        last = cell.Place;
    }

    /// <summary>A number is read alike in every font.</summary>
    private bool Matters(BiffFont font) =>
        font.IsStruck
        || (
            font.Encoding != LegacyEncoding.None
            && records.Type is not (BiffRecord.Number or BiffRecord.Rk or BiffRecord.MultipleRk)
        );

    private void Keep(in BiffCell cell)
    {
        if (cells.Count == room)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyCells, "xls", room);
        }
        isInOrder &= cells.Count == 0 || cells[^1].CompareTo(cell) < 0;
        cells.Add(cell);
    }
}
