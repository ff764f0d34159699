using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;
using Thads.Warehouse.Text;

namespace Thads.Etl.Layouts;

/// <summary>
/// The top of the sheet that a layout is taught from: so many rows and columns as a page can show, whatever the file holds. Of several
/// sheets it is the one in which most stands.
/// </summary>
public sealed class SheetGrid
{
    public const int MostRows = 60;
    public const int MostColumns = 60;
    private const int LongestText = 120;

    private SheetGrid(SheetInfo info, IReadOnlyList<SheetRow> rows)
    {
        Info = info;
        Rows = rows;
        Width = rows.Count == 0 ? 0 : Math.Min(MostColumns, rows.Max(row => row.Width));
    }

    internal SheetInfo Info { get; }
    internal IReadOnlyList<SheetRow> Rows { get; }
    public string Name => Info.Name;

    /// <summary>How many columns are shown.</summary>
    public int Width { get; }

    /// <summary>The numbers of the rows, from 1; blank ones may be missing.</summary>
    public IEnumerable<int> RowNumbers => Rows.Select(row => row.Number);

    /// <summary>What a cell shows, cut to what fits; empty for none.</summary>
    /// <param name="index">The row's place in <see cref="RowNumbers"/>.</param>
    /// <param name="column">From 0.</param>
    public string Text(int index, int column)
    {
        var text = VietnameseText.Tidy(Rows[index].Text(column));
        return text.Length <= LongestText ? text : text.Truncate(LongestText) + "…";
    }

    /// <summary>Null where no sheet of the workbook can be read, or nothing stands in any.</summary>
    internal static SheetGrid? Of(InspectedWorkbook workbook, CancellationToken cancellationToken)
    {
        (SheetGrid Grid, int Filled)? best = null;
        try
        {
            using var pass = WorkbookPasses.Open(workbook);
            while (pass.NextSheet(cancellationToken))
            {
                if (pass.Sheet.IsHidden || pass.Sheet.Name == FindingSheet.Name)
                {
                    continue;
                }
                var rows = pass.Rows(cancellationToken)
                    .TakeWhile(row => row.Number <= MostRows)
                    .Take(MostRows)
                    .ToList();
                var filled = rows.Sum(row => Enumerable.Range(0, Math.Min(row.Width, MostColumns)).Count(row.IsFilled));
                if (filled > (best?.Filled ?? 0))
                {
                    best = (new SheetGrid(pass.Sheet, rows), filled);
                }
            }
        }
        catch (UnreadableWorkbookException)
        {
            return null;
        }
        return best?.Grid;
    }
}
