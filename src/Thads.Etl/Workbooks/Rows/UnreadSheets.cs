using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Sheets that are shown, hold figures, and are no form: whoever sends them may think that they are read.</summary>
internal sealed class UnreadSheets
{
    private readonly List<(string Name, string First, int Count)> sheets = [];

    /// <summary>Counts the figures of a sheet; what stands first in a row may number it, and is none.</summary>
    public void Look(string name, IEnumerable<SheetRow> rows)
    {
        var (first, count) = ((string?)null, 0);
        foreach (var row in rows)
        {
            var isFirst = true;
            for (var column = 0; column < row.Width; column++)
            {
                ref readonly var cell = ref row[column];
                if (cell.IsBlank)
                {
                    continue;
                }
                if (!isFirst && IsFigure(cell))
                {
                    first ??= CellAddress.Of(row.Number, column);
                    count++;
                }
                isFirst = false;
            }
        }
        if (first is not null)
        {
            sheets.Add((name, first, count));
        }
    }

    public void Tell(FindingCollector findings)
    {
        foreach (var (name, first, count) in sheets)
        {
            findings.Add(
                FindingCodes.WorkbookSheetNotRead,
                name,
                found: first,
                arguments: [("sheet", name), ("count", count)]
            );
        }
    }

    private static bool IsFigure(in SheetCell cell) =>
        cell.IsDefective
        || cell.Kind == CellKind.Number
        || (
            cell.Kind == CellKind.Text
            && cell.Text.AsSpan().ContainsAnyInRange('0', '9')
            && FigureText.Read(cell.Text, isWhole: true).IsRead
        );
}
