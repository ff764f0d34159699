using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Reports;

/// <summary>All that a workbook says, by sheet and cell.</summary>
internal sealed class WorkbookCells
{
    private readonly Dictionary<string, IReadOnlyList<SheetRow>> sheets = [];

    /// <exception cref="UnreadableWorkbookException">The file cannot be read.</exception>
    public static WorkbookCells Read(InspectedWorkbook workbook, CancellationToken cancellationToken)
    {
        var cells = new WorkbookCells();
        using var pass = WorkbookPasses.Open(workbook);
        while (pass.NextSheet(cancellationToken))
        {
            cells.sheets[pass.Sheet.Name] = [.. pass.Rows(cancellationToken)];
        }
        return cells;
    }

    /// <summary>The rows of a sheet; none where there is no such sheet.</summary>
    public IReadOnlyList<SheetRow> Sheet(string name) => sheets.GetValueOrDefault(name, []);

    public IEnumerable<string> Names => sheets.Keys;

    /// <summary>The cells of some sheets that are not as in another workbook.</summary>
    public IEnumerable<CellChange> DifferencesFrom(WorkbookCells expected, IEnumerable<string> names) =>
        names.SelectMany(name => Differences(name, Sheet(name), expected.Sheet(name)));

    private static IEnumerable<CellChange> Differences(
        string sheet,
        IReadOnlyList<SheetRow> found,
        IReadOnlyList<SheetRow> expected
    )
    {
        var (here, there) = (ByNumber(found), ByNumber(expected));
        foreach (var number in here.Keys.Union(there.Keys).Order())
        {
            var (row, other) = (here.GetValueOrDefault(number), there.GetValueOrDefault(number));
            for (var column = 0; column < Math.Max(row?.Width ?? 0, other?.Width ?? 0); column++)
            {
                var (a, b) = (row?[column] ?? default, other?[column] ?? default);
                if (!AreEqual(a, b))
                {
                    yield return new CellChange(sheet, CellAddress.Of(number, column), a.ToString(), b.ToString());
                }
            }
        }
    }

    private static Dictionary<int, SheetRow> ByNumber(IReadOnlyList<SheetRow> rows)
    {
        var byNumber = new Dictionary<int, SheetRow>();
        foreach (var row in rows)
        {
            byNumber[row.Number] = row;
        }
        return byNumber;
    }

    /// <summary>Figures are the same however a program has written them: a rate that it works out anew may differ in its last bit.</summary>
    private static bool AreEqual(SheetCell a, SheetCell b) =>
        a.IsBlank && b.IsBlank
        || (
            IsFigure(a) && IsFigure(b)
                ? Math.Abs(a.Number - b.Number) <= 1e-12 * Math.Abs(b.Number)
                : a.Kind == b.Kind && a.ToString() == b.ToString()
        );

    private static bool IsFigure(SheetCell cell) => cell.Kind is CellKind.Number or CellKind.Date;
}
