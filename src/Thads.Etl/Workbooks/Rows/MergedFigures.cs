using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Tells of a figure that is shown over several cells of figures: Excel keeps the first one's alone, and the others are read as blank. A
/// merged cell without a figure takes none away.
/// </summary>
internal sealed class MergedFigures
{
    private readonly FormSheet sheet;
    private readonly Dictionary<int, MergedRange[]> mergesByRow;

    public MergedFigures(FormSheet sheet)
    {
        this.sheet = sheet;
        mergesByRow = sheet
            .Info.Merges.Where(merge => merge.FromRow > sheet.Header.LastRow && FigureColumns(merge).Any())
            .GroupBy(merge => merge.FromRow)
            .ToDictionary(merges => merges.Key, merges => merges.ToArray());
    }

    /// <summary>The rows as they are, each looked at.</summary>
    public IEnumerable<SheetRow> Look(IEnumerable<SheetRow> rows) => mergesByRow.Count == 0 ? rows : LookAtEach(rows);

    private IEnumerable<SheetRow> LookAtEach(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var merge in mergesByRow.GetValueOrDefault(row.Number) ?? [])
            {
                var covered = FigureColumns(merge).ToList();
                var isOverOthers = merge.ToRow > merge.FromRow || covered.Count > 1;
                if (isOverOthers && covered[0].Index == merge.FromColumn && IsFigure(row[merge.FromColumn]))
                {
                    sheet.Findings.Add(
                        FindingCodes.CellMergedFigures,
                        sheet.Name,
                        CellAddress.Of(row.Number, merge.FromColumn),
                        row.Text(merge.FromColumn),
                        merge.ToString(),
                        arguments: [("column", covered[0].Heading)]
                    );
                }
            }
            yield return row;
        }
    }

    private static bool IsFigure(in SheetCell cell) =>
        cell.Kind == CellKind.Number
            ? cell.Number != 0
            : cell.Kind == CellKind.Text && cell.Text.Any(char.IsAsciiDigit);

    private IEnumerable<(int Index, string Heading)> FigureColumns(MergedRange merge) =>
        sheet
            .Match.Form.Columns.Where(column => column.Type == ColumnType.Figure)
            .Select(column => (Index: sheet.Match.ColumnIndex[column.Ordinal], column.Heading))
            .Where(column => merge.FromColumn <= column.Index && column.Index <= merge.ToColumn)
            .OrderBy(column => column.Index);
}
