namespace Thads.Etl.Validation.Causes;

/// <summary>
/// How far equations leave the changes of some cells open: what one of them takes, others give. Where they leave one such way, a figure on
/// it sets all others.
/// </summary>
internal static class CellFreedom
{
    /// <param name="equations">The equations, of which only the terms of these cells count: the others stay as they are.</param>
    /// <param name="cells">The cells that change.</param>
    /// <returns>Independent ways in which the changes can be moved, each by cell; none where the equations set every change.</returns>
    public static IReadOnlyList<IReadOnlyDictionary<int, decimal>> Of(
        IEnumerable<Equation> equations,
        IReadOnlyList<int> cells
    )
    {
        var rows = equations
            .Select(equation => cells.Select(cell => equation.Terms.GetValueOrDefault(cell)).ToArray())
            .Where(row => row.Any(coefficient => coefficient != 0))
            .ToList();
        var pivots = new List<int>();
        for (var column = 0; column < cells.Count && pivots.Count < rows.Count; column++)
        {
            var at = rows.FindIndex(pivots.Count, row => row[column] != 0);
            if (at < 0)
            {
                continue;
            }
            (rows[pivots.Count], rows[at]) = (rows[at], rows[pivots.Count]);
            var pivot = rows[pivots.Count];
            var scale = pivot[column];
            for (var i = 0; i < pivot.Length; i++)
            {
                pivot[i] /= scale;
            }
            foreach (var row in rows.Where(row => row != pivot && row[column] != 0))
            {
                var factor = row[column];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] -= factor * pivot[i];
                }
            }
            pivots.Add(column);
        }
        return
        [
            .. Enumerable
                .Range(0, cells.Count)
                .Except(pivots)
                .Select(free =>
                    (IReadOnlyDictionary<int, decimal>)
                        pivots
                            .Select((column, i) => (Cell: cells[column], Moved: -rows[i][free]))
                            .Where(one => one.Moved != 0)
                            .Append((Cell: cells[free], Moved: 1m))
                            .ToDictionary(one => one.Cell, one => one.Moved)
                ),
        ];
    }
}
