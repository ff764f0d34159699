using Thads.Etl.Cells;
using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Repeats the name of a row in every row that its merged cell covers, as whoever reads the sheet does. Figures are never repeated, or one
/// amount would count twice.
/// </summary>
internal sealed class MergedNames
{
    private readonly List<Column> columns = [];

    public MergedNames(FormSheet sheet)
    {
        var naming = sheet
            .Match.Form.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.Choice or ColumnType.Date)
            .Select(column => sheet.Match.ColumnIndex[column.Ordinal])
            .Append(sheet.Match.LabelColumn)
            .Where(index => index >= 0)
            .ToHashSet();
        foreach (
            var merges in sheet
                .Info.Merges.Where(merge =>
                    merge.FromRow > sheet.Header.LastRow
                    && merge.ToRow > merge.FromRow
                    && naming.Contains(merge.FromColumn)
                )
                .GroupBy(merge => merge.FromColumn)
        )
        {
            columns.Add(new Column(merges.Key, [.. merges.OrderBy(merge => merge.FromRow)]));
        }
    }

    /// <summary>The row with its names filled in. Rows come in rising order.</summary>
    public SheetRow Fill(SheetRow row)
    {
        List<(int, SheetCell)>? filled = null;
        foreach (var column in columns)
        {
            if (column.At(row) is { } name)
            {
                (filled ??= []).Add((column.Index, name));
            }
        }
        return filled is null ? row : row.With(filled);
    }

    private sealed class Column(int index, MergedRange[] merges)
    {
        private int next;
        private (int FromRow, SheetCell Cell) name;

        public int Index => index;

        /// <summary>What the row's cell repeats; null where it holds its own value, or none.</summary>
        public SheetCell? At(SheetRow row)
        {
            while (next < merges.Length && merges[next].ToRow < row.Number)
            {
                next++;
            }
            if (next == merges.Length || merges[next].FromRow > row.Number)
            {
                return null;
            }
            if (merges[next].FromRow == row.Number)
            {
                name = (row.Number, row[index]);
            }
            return name.FromRow == merges[next].FromRow && row[index].IsBlank && !name.Cell.IsBlank ? name.Cell : null;
        }
    }
}
