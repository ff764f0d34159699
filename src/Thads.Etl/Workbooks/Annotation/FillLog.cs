using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>The backgrounds that marked cells had, neighbours with the same one together; the list of findings keeps them.</summary>
internal sealed class FillLog
{
    private readonly List<(string Sheet, CellRange Cells, string Fill)> fills = [];
    private readonly Dictionary<int, (int First, int Last, string Fill)> open = [];

    public IReadOnlyList<(string Sheet, CellRange Cells, string Fill)> Fills => fills;

    /// <summary>Notes a cell; rows come in rising order.</summary>
    public void Add(string sheet, int row, int column, string fill)
    {
        if (open.TryGetValue(column, out var run))
        {
            if (run.Last == row - 1 && run.Fill == fill)
            {
                open[column] = run with { Last = row };
                return;
            }
            fills.Add((sheet, new CellRange(run.First, run.Last, column), run.Fill));
        }
        open[column] = (row, row, fill);
    }

    /// <summary>Notes that the sheet has ended.</summary>
    public void End(string sheet)
    {
        fills.AddRange(
            open.Select(run => (sheet, new CellRange(run.Value.First, run.Value.Last, run.Key), run.Value.Fill))
        );
        open.Clear();
    }
}
