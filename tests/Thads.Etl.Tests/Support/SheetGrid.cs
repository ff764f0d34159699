using Thads.Etl.Cells;

namespace Thads.Etl.Tests.Support;

/// <summary>A printed form in memory that is rewritten as offices rewrite theirs: its headings, its rows, and the cells of both.</summary>
internal sealed class SheetGrid
{
    private readonly SheetInfo info;
    private SortedDictionary<int, SortedDictionary<int, SheetCell>> rows = [];
    private List<MergedRange> merges;

    public SheetGrid(SheetInfo info, IEnumerable<SheetRow> source)
    {
        this.info = info;
        merges = [.. info.Merges];
        foreach (var row in source)
        {
            for (var column = 0; column < row.Width; column++)
            {
                if (!row[column].IsBlank)
                {
                    Put(row.Number, column, row[column]);
                }
            }
        }
        Locate();
    }

    /// <summary>The row of the innermost headings' first row.</summary>
    public int Head { get; private set; }

    /// <summary>The row that numbers the columns.</summary>
    public int Numbers { get; private set; }

    public int First => Numbers + 1;
    public int Last { get; private set; }
    public int Width { get; private set; }

    /// <summary>Whether anything was rewritten: not every habit has something to change in every form.</summary>
    public bool IsChanged { get; private set; }

    public SheetCell this[int row, int column]
    {
        get => rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var cell) ? cell : default;
        set
        {
            IsChanged = true;
            Put(row, column, value);
        }
    }

    public string Text(int row, int column) => this[row, column].ToString();

    /// <summary>Every cell of a kind that may be rewritten: of the table, of the headings, or of all.</summary>
    public IEnumerable<(int Row, int Column)> Cells(CellKind kind, int from = 1, int to = int.MaxValue) =>
        [
            .. rows.Where(row => row.Key >= from && row.Key <= to)
                .SelectMany(row =>
                    row.Value.Where(cell => cell.Value.Kind == kind).Select(cell => (row.Key, cell.Key))
                ),
        ];

    public IEnumerable<(int Row, int Column)> Figures => Cells(CellKind.Number, First, Last);
    public IEnumerable<(int Row, int Column)> Days => Cells(CellKind.Date, First, Last);
    public IEnumerable<(int Row, int Column)> Headings => Cells(CellKind.Text, Head, Numbers - 1);

    public void Each(IEnumerable<(int Row, int Column)> cells, Func<SheetCell, SheetCell> rewrite)
    {
        foreach (var (row, column) in cells)
        {
            this[row, column] = rewrite(this[row, column]);
        }
    }

    public void EachText(IEnumerable<(int Row, int Column)> cells, Func<string, string> rewrite) =>
        Each(cells, cell => SheetCell.OfText(Etl.Texts.CellText.Normalize(rewrite(cell.Text))));

    public void InsertRows(int at, int count)
    {
        IsChanged = true;
        rows = new(rows.ToDictionary(row => row.Key >= at ? row.Key + count : row.Key, row => row.Value));
        merges =
        [
            .. merges.Select(m =>
                m.FromRow >= at ? m with { FromRow = m.FromRow + count, ToRow = m.ToRow + count } : m
            ),
        ];
        Locate();
    }

    public void InsertColumns(int at, int count)
    {
        IsChanged = true;
        foreach (var number in rows.Keys.ToList())
        {
            rows[number] = new(
                rows[number].ToDictionary(cell => cell.Key >= at ? cell.Key + count : cell.Key, cell => cell.Value)
            );
        }
        merges =
        [
            .. merges.Select(m =>
                m with
                {
                    FromColumn = m.FromColumn >= at ? m.FromColumn + count : m.FromColumn,
                    ToColumn = m.ToColumn >= at ? m.ToColumn + count : m.ToColumn,
                }
            ),
        ];
        Locate();
    }

    public void Unmerge() => (merges, IsChanged) = ([], true);

    public void Merge(int fromRow, int fromColumn, int toRow, int toColumn)
    {
        IsChanged = true;
        merges.Add(new MergedRange(fromRow, fromColumn, toRow, toColumn));
    }

    /// <summary>Writes rows of the sheet once more from another row on.</summary>
    public void CopyRows(int from, int to, int at)
    {
        IsChanged = true;
        for (var row = from; row <= to; row++)
        {
            if (rows.TryGetValue(row, out var cells))
            {
                rows[at + row - from] = new(cells);
            }
        }
    }

    public void Clear(int row)
    {
        IsChanged = true;
        rows.Remove(row);
    }

    public RowsPass ToPass(params (SheetInfo, IReadOnlyList<SheetRow>)[] others) =>
        new([(info with { Merges = merges }, ToRows()), .. others]);

    public List<SheetRow> ToRows() =>
        [
            .. rows.Where(row => row.Value.Count > 0)
                .Select(row =>
                {
                    var cells = new SheetCell[row.Value.Keys.Max() + 1];
                    foreach (var (column, cell) in row.Value)
                    {
                        cells[column] = cell;
                    }
                    return new SheetRow(row.Key, cells);
                }),
        ];

    private void Put(int row, int column, SheetCell cell)
    {
        if (!rows.TryGetValue(row, out var cells))
        {
            rows[row] = cells = [];
        }
        cells[column] = cell;
    }

    private void Locate()
    {
        var ordinals = rows.Where(row => row.Value.Values.Any(cell => cell.Text == "STT")).ToList();
        if (ordinals.Count == 0)
        {
            return;
        }
        Head = ordinals[0].Key;
        var at = ordinals[0].Value.First(cell => cell.Value.Text == "STT").Key;
        Numbers = rows.Keys.First(row => row > Head && Text(row, at) == "A");
        Width = rows[Numbers].Keys.Max() + 1;
        Last = Numbers;
        while (rows.TryGetValue(Last + 1, out var cells) && cells.Values.Any(cell => !cell.IsBlank))
        {
            Last++;
        }
    }
}
