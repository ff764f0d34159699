using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>Goes along with the cells of a sheet and tells what the records say of each beyond its value.</summary>
/// <param name="cells">In the order of rows and columns.</param>
/// <param name="book">What stands before the sheets.</param>
/// <param name="sheet">Its name, for the finding.</param>
internal sealed class BiffFacts(IReadOnlyList<BiffCell> cells, BiffBook book, string sheet)
{
    private int next;

    /// <summary>Goes on to a cell, rows and columns from 0.</summary>
    /// <returns>Null where nothing is said.</returns>
    /// <exception cref="UnreadableWorkbookException">A defect has no place among the cells: it would be lost.</exception>
    public BiffCell? At(int row, int column)
    {
        BiffCell? found = null;
        while (next < cells.Count && cells[next].Place <= BiffCell.PlaceOf(row, column))
        {
            // Where two defects concern one cell, the first is the more serious.
            var fact = cells[next++];
            var isHere = fact.Row == row && fact.Column == column;
            if (!isHere && fact.Defect != BiffDefect.None)
            {
                throw Lost(fact);
            }
            found ??= isHere ? fact : null;
        }
        return found;
    }

    /// <inheritdoc cref="At"/>
    public void End()
    {
        for (; next < cells.Count; next++)
        {
            if (cells[next].Defect != BiffDefect.None)
            {
                throw Lost(cells[next]);
            }
        }
    }

    /// <summary>The cell that a fact makes, with what it makes of the value.</summary>
    public SheetCell Cell(in BiffCell fact, Func<BiffCell, SheetCell> value)
    {
        var isStruck = book.Texts.IsStruck(fact, book);
        return fact.Defect switch
        {
            BiffDefect.Error => SheetCell.OfError(BiffErrors.NameOf(fact.Error), isStruck),
            BiffDefect.NotCalculated => SheetCell.NotCalculated(isStruck),
            BiffDefect.NoSuchText => SheetCell.Damaged("SST", isStruck),
            BiffDefect.Twice => SheetCell.Damaged(value(fact).ToString(), isStruck),
            _ => value(fact),
        };
    }

    private UnreadableWorkbookException Lost(in BiffCell fact) =>
        UnreadableWorkbookException.Damaged(sheet, CellAddress.Of(fact.Row + 1, fact.Column));
}
