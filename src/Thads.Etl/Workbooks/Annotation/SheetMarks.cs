using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Every cell of a sheet that is to be coloured or to lose its colour, asked for row by row from the top.</summary>
internal sealed class SheetMarks
{
    private readonly List<(int Column, List<MarkSegment> Segments)> columns;
    private readonly int[] at;
    private readonly List<(int Column, MarkSegment Mark)> cells = [];

    /// <param name="marked">What is said of which cells.</param>
    /// <param name="old">Cells that an earlier annotation marked, each with the background that it had.</param>
    public SheetMarks(
        IEnumerable<(CellRange Cells, CellMark Mark)> marked,
        IEnumerable<(CellRange Cells, string Fill)> old
    )
    {
        var said = marked.ToLookup(mark => mark.Cells.Column);
        var was = old.ToLookup(mark => mark.Cells.Column);
        columns =
        [
            .. said.Select(column => column.Key)
                .Union(was.Select(column => column.Key))
                .Order()
                .Select(column => (column, Segments(said[column].ToList(), was[column].ToList()))),
        ];
        at = new int[columns.Count];
    }

    public bool IsEmpty => columns.Count == 0;

    /// <summary>The next row below <paramref name="row"/> in which a cell is marked; null where there is none.</summary>
    public int? NextRow(int row)
    {
        int? next = null;
        for (var index = 0; index < columns.Count; index++)
        {
            var segments = columns[index].Segments;
            while (at[index] < segments.Count && segments[at[index]].Last <= row)
            {
                at[index]++;
            }
            if (at[index] < segments.Count)
            {
                var first = Math.Max(row + 1, segments[at[index]].First);
                next = next is null || first < next ? first : next;
            }
        }
        return next;
    }

    /// <summary>The marked cells of a row that <see cref="NextRow"/> gave, from left to right; until the next call.</summary>
    public IReadOnlyList<(int Column, MarkSegment Mark)> In(int row)
    {
        cells.Clear();
        for (var index = 0; index < columns.Count; index++)
        {
            var (column, segments) = columns[index];
            if (at[index] < segments.Count && segments[at[index]].First <= row)
            {
                cells.Add((column, segments[at[index]]));
            }
        }
        return cells;
    }

    /// <summary>Cuts a column where anything begins or ends, so that each piece is marked in one way.</summary>
    private static List<MarkSegment> Segments(
        List<(CellRange Cells, CellMark Mark)> marked,
        List<(CellRange Cells, string Fill)> old
    )
    {
        var cuts = new SortedSet<int>();
        foreach (var cells in marked.Select(mark => mark.Cells).Concat(old.Select(mark => mark.Cells)))
        {
            cuts.Add(cells.FirstRow);
            cuts.Add(cells.LastRow + 1);
        }
        var starts = marked.OrderBy(mark => mark.Cells.FirstRow).ToList();
        var olds = old.OrderBy(mark => mark.Cells.FirstRow).ToList();
        var (segments, open, openOld) = (
            new List<MarkSegment>(),
            new List<(int Last, CellMark)>(),
            ((int Last, string)?)null
        );
        var (nextStart, nextOld, from) = (0, 0, 0);
        foreach (var cut in cuts)
        {
            if (from > 0 && (open.Count > 0 || openOld is not null))
            {
                CellMark? worst = open.Count > 0 ? open.Max(mark => mark.Item2) : null;
                segments.Add(new MarkSegment(from, cut - 1, worst, openOld?.Item2));
            }
            from = cut;
            open.RemoveAll(mark => mark.Last < cut);
            openOld = openOld is var (last, _) && last < cut ? null : openOld;
            for (; nextStart < starts.Count && starts[nextStart].Cells.FirstRow == cut; nextStart++)
            {
                open.Add((starts[nextStart].Cells.LastRow, starts[nextStart].Mark));
            }
            for (; nextOld < olds.Count && olds[nextOld].Cells.FirstRow == cut; nextOld++)
            {
                openOld ??= (olds[nextOld].Cells.LastRow, olds[nextOld].Fill);
            }
        }
        return segments;
    }
}
