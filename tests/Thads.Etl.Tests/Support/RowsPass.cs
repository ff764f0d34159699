using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Tests.Support;

/// <summary>A pass over sheets that stand in memory, which a test changes as it likes.</summary>
internal sealed class RowsPass(IReadOnlyList<(SheetInfo Info, IReadOnlyList<SheetRow> Rows)> sheets) : WorkbookPass
{
    private int sheet = -1;
    private int next;

    public override SheetInfo Sheet => sheets[sheet].Info;

    /// <summary>The same with rows changed.</summary>
    public RowsPass Change(Func<SheetRow, SheetRow> change) =>
        new([.. sheets.Select(each => (each.Info, (IReadOnlyList<SheetRow>)[.. each.Rows.Select(change)]))]);

    /// <summary>The same with a row put in, and what is below it moved down.</summary>
    public RowsPass Insert(int number, SheetCell[] cells) =>
        new([
            .. sheets.Select(each =>
                (
                    each.Info,
                    (IReadOnlyList<SheetRow>)
                        [
                            .. each.Rows.Where(row => row.Number < number),
                            new SheetRow(number, cells),
                            .. each.Rows.Where(row => row.Number >= number).Select(row => Moved(row)),
                        ]
                )
            ),
        ]);

    /// <summary>The number in a cell; null where there is none.</summary>
    public double? Number(int row, int column) =>
        sheets[0].Rows.FirstOrDefault(each => each.Number == row) is { } found && found[column].Kind == CellKind.Number
            ? found[column].Number
            : null;

    public int LastRow => sheets[0].Rows[^1].Number;

    public override bool NextSheet(CancellationToken cancellationToken)
    {
        next = 0;
        return ++sheet < sheets.Count;
    }

    public override SheetRow? NextRow() => next < sheets[sheet].Rows.Count ? sheets[sheet].Rows[next++] : null;

    public override void Dispose() { }

    private static SheetRow Moved(SheetRow row)
    {
        var cells = new SheetCell[row.Width];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = row[column];
        }
        return new SheetRow(row.Number + 1, cells, row.IsHidden);
    }
}
