using System.Globalization;
using System.Text;
using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Holds the rows of a workbook as they are read now against those that were accepted, each row of the sheet against itself.</summary>
internal sealed class ReadingDifferences<TRow>(Form<TRow> form, AcceptedRows<TRow> accepted, SheetLayout now)
    where TRow : FormRow, new()
{
    private readonly List<CellDifference> first = [];
    private int count;

    /// <summary>How many cells differ, and the first of them from the top of the sheet.</summary>
    public (int Count, IReadOnlyList<CellDifference> First) From(IReadOnlyList<TRow> rows, int most)
    {
        if (form.TitleFigure is { } figure && accepted.Layout.TitleFigure != now.TitleFigure)
        {
            Add(most, null, figure.Code, Text(accepted.Layout.TitleFigure), Text(now.TitleFigure));
        }
        var (then, read) = (accepted.Rows.ToDictionary(row => row.SourceRow), rows.ToDictionary(row => row.SourceRow));
        foreach (var number in then.Keys.Union(read.Keys).Order())
        {
            Compare(then.GetValueOrDefault(number), read.GetValueOrDefault(number), number, most);
        }
        return (count, first);
    }

    private void Compare(TRow? then, TRow? read, int number, int most)
    {
        var before = count;
        var (oldName, newName) = (Name(then), Name(read));
        if (then is not null && read is not null && oldName != newName)
        {
            Add(most, CellAddressOf(now.LabelColumn, number), "", oldName, newName);
        }
        foreach (var column in form.TypedColumns)
        {
            var (was, becomes) = (Value(column, then), Value(column, read));
            var isLost = (read?.Unreadable & column.Bit & ~(then?.Unreadable ?? 0)) is > 0;
            if (was != becomes || isLost)
            {
                var layout = read is null ? accepted.Layout : now;
                var index = layout.Columns.FirstOrDefault(placed => placed.Code == column.Code)?.Index ?? -1;
                Add(
                    most,
                    CellAddressOf(index, number),
                    column.Code,
                    then is null ? null : was,
                    read is null || isLost ? null : becomes
                );
            }
        }
        if (then is null != read is null && count == before)
        {
            // A row without figures that has come or gone.
            Add(
                most,
                CellAddressOf(now.LabelColumn, number),
                "",
                then is null ? null : oldName,
                read is null ? null : newName
            );
        }
    }

    private void Add(int most, string? cell, string column, string? then, string? read)
    {
        count++;
        if (first.Count < most)
        {
            first.Add(new CellDifference(now.SheetName, cell, column, then, read));
        }
    }

    private static string? CellAddressOf(int column, int row) => column < 0 ? null : CellAddress.Of(row, column);

    private string Name(TRow? row) =>
        row is null ? "" : string.Join(" / ", form.Levels.Select(level => level.Get(row)));

    /// <summary>The value as it is hashed; that of a row that is not there is nothing.</summary>
    private static string Value(FormColumn<TRow> column, TRow? row)
    {
        var text = new StringBuilder();
        column.AppendTo(text, row ?? new TRow());
        return text.ToString();
    }

    private static string Text(decimal figure) => figure.ToString("0.############", CultureInfo.InvariantCulture);
}
