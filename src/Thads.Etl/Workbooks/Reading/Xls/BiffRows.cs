using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>Reads the rows of a regular sheet (<see cref="BiffSheet.IsRegular"/>) from its records.</summary>
internal sealed class BiffRows : XlsRows
{
    private readonly BiffRecords records;
    private readonly BiffSheetRecords own;
    private readonly BiffBook book;
    private readonly BiffSheet sheet;
    private readonly BiffFacts facts;
    private readonly string name;
    private readonly PassLimits limits;
    private readonly string?[] normal;
    private SheetCell[] cells = [];
    private int row = -1;
    private bool isAhead;
    private (int Column, BiffCell? Fact)? formula;

    /// <param name="records">The workbook stream, which nobody else reads meanwhile.</param>
    /// <param name="book">What stands before the sheets in it.</param>
    /// <param name="at">Where the sheet begins.</param>
    /// <param name="sheet">What was found out about it.</param>
    /// <param name="name">Its name, for findings.</param>
    /// <param name="limits">What is counted.</param>
    /// <param name="normal">The shared strings as far as they were normalised.</param>
    public BiffRows(
        BiffRecords records,
        BiffBook book,
        long at,
        BiffSheet sheet,
        string name,
        PassLimits limits,
        string?[] normal
    )
    {
        (this.records, this.book, this.sheet, this.name, this.limits) = (records, book, sheet, name, limits);
        this.normal = normal;
        facts = new BiffFacts(sheet.Cells, book, name);
        own = new BiffSheetRecords(records, at);
    }

    public override SheetRow? Next()
    {
        while (isAhead || own.Read())
        {
            isAhead = false;
            if (records.Type == BiffRecord.Text && formula is { } of)
            {
                cells[of.Column] = Text(new ContinuedRecord(records).Text(), of.Fact);
                // Another one belongs to nothing.
                formula = null;
            }
            else if (IsCell(records.Type))
            {
                if (records.UInt16(0) != row && Begin() is { } done)
                {
                    return done;
                }
                Take();
            }
        }
        var last = row < 0 ? null : new SheetRow(row + 1, cells, sheet.IsHidden(row));
        row = -1;
        facts.End();
        return last;
    }

    private static bool IsCell(BiffRecord type) =>
        type
            is BiffRecord.Number
                or BiffRecord.Rk
                or BiffRecord.MultipleRk
                or BiffRecord.LabelOfSharedString
                or BiffRecord.Label
                or BiffRecord.RichLabel
                or BiffRecord.BooleanOrError
                or BiffRecord.Formula;

    /// <summary>Begins the row of the cell that was read; where another was begun, that is done first, and the cell waits.</summary>
    private SheetRow? Begin()
    {
        if (row >= 0)
        {
            var done = new SheetRow(row + 1, cells, sheet.IsHidden(row));
            (row, isAhead) = (-1, true);
            return done;
        }
        row = records.UInt16(0);
        var width = sheet.WidthOf(row);
        limits.CountRow(width, name);
        cells = new SheetCell[width];
        return null;
    }

    private void Take()
    {
        formula = null;
        var column = (int)records.UInt16(2);
        if (records.Type == BiffRecord.MultipleRk)
        {
            for (var at = 4; at + 6 <= records.Length - 2; at += 6, column++)
            {
                facts.At(row, column);
                cells[column] = Number(BiffNumber.OfRk(records.Int32(at + 2)), format: records.UInt16(at));
            }
            return;
        }
        cells[column] = facts.At(row, column) is { } fact ? OfFact(column, fact) : Value(column, null);
    }

    private SheetCell OfFact(int column, in BiffCell fact) => facts.Cell(fact, of => Value(column, of));

    private SheetCell Value(int column, BiffCell? fact) =>
        records.Type switch
        {
            BiffRecord.Number => Number(records.Double(6), format: records.UInt16(4)),
            BiffRecord.Rk => Number(BiffNumber.OfRk(records.Int32(6)), format: records.UInt16(4)),
            BiffRecord.LabelOfSharedString => Shared(records.Int32(6), fact),
            BiffRecord.Label or BiffRecord.RichLabel => Text(new ContinuedRecord(records, at: 6).Text(), fact),
            BiffRecord.BooleanOrError => Boolean(records.Byte(6)),
            _ => Result(column, fact),
        };

    /// <summary>Errors and formulas without a result are among the facts; a text stands in a record of its own that follows.</summary>
    private SheetCell Result(int column, BiffCell? fact)
    {
        const ushort IsNoNumber = 0xFFFF;
        const byte IsBoolean = 1;
        if (records.UInt16(12) != IsNoNumber)
        {
            return Number(records.Double(6), format: records.UInt16(4));
        }
        if (records.Byte(6) == IsBoolean)
        {
            return Boolean(records.Byte(8));
        }
        formula = (column, fact);
        return default;
    }

    private SheetCell Number(double number, ushort format)
    {
        var style = book.StyleOf(format);
        return double.IsFinite(number)
            ? style.CellOf(number, book.Is1904)
            : SheetCell.Damaged($"{number}", style.IsStruck);
    }

    private SheetCell Boolean(byte truth) => SheetCell.OfBoolean(truth != 0, book.StyleOf(records.UInt16(4)).IsStruck);

    private SheetCell Shared(int index, BiffCell? fact)
    {
        var text = book.Texts.Shared[index];
        if (fact is not null || text.Length > CellString.Longest)
        {
            return Text(text, fact);
        }
        return SheetCell.OfText(normal[index] ??= CellText.Normalize(text));
    }

    private SheetCell Text(string text, BiffCell? fact)
    {
        var isStruck = fact is { } of && book.Texts.IsStruck(of, book);
        if (text.Length > CellString.Longest)
        {
            return SheetCell.Damaged(CellText.Normalize(text), isStruck);
        }
        return SheetCell.OfText(
            CellText.Normalize(fact is { } under ? book.Texts.Decode(text, under, book) : text),
            isStruck
        );
    }
}
