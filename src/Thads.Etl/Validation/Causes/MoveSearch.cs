using Thads.Etl.Findings;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Looks for figures that stand beside where they belong: two neighbours that changed places, a part of a row one column further, a part of
/// a column one row further. The last figure of such a part was overwritten or pushed out: it must follow from an equation.
/// </summary>
internal sealed class MoveSearch<TRow>(CellSystem<TRow> system)
    where TRow : Forms.FormRow, new()
{
    private const int FewestShifted = 3;
    private const int Margin = 2;
    private const int MostRows = 200;
    private readonly List<List<int>> rows =
    [
        .. Enumerable
            .Range(0, system.RowCount)
            .Select(row => system.Printed.Select(column => CellSystem<TRow>.CellOf(row, column)).ToList()),
    ];
    private readonly List<List<int>> columns =
    [
        .. system.Printed.Select(column =>
            system.Downwards.Select(row => CellSystem<TRow>.CellOf(row, column)).ToList()
        ),
    ];

    /// <summary>Every move after which fewer equations fail and every equation that held still holds, best first.</summary>
    /// <param name="figures">By cell, its figure.</param>
    /// <param name="equations">All equations, with the gaps that those figures leave.</param>
    /// <param name="failing">Those that fail.</param>
    public IReadOnlyList<Move> Find(
        Func<int, decimal> figures,
        IReadOnlyList<Equation> equations,
        IReadOnlyList<int> failing
    )
    {
        if (system.RowCount > MostRows)
        {
            return [];
        }
        var cells = failing.SelectMany(index => equations[index].Terms.Keys).ToHashSet();
        var moves = new List<Move>();
        foreach (var line in rows.Concat(columns))
        {
            var suspects = Enumerable.Range(0, line.Count).Where(i => cells.Contains(line[i])).ToList();
            if (suspects.Count > 0 && line.TrueForAll(system.IsReadable))
            {
                moves.AddRange(Swaps(line, cells).Select(changes => Tried(Slip.Swapped, changes)).OfType<Move>());
            }
        }
        foreach (var line in rows.Where(line => line.Exists(cells.Contains) && line.TrueForAll(system.IsReadable)))
        {
            moves.AddRange(Shifts(line, 0, line.Count - 1, Slip.ShiftedRow));
        }
        foreach (var line in columns.Where(line => line.TrueForAll(system.IsReadable)))
        {
            foreach (var (first, last) in Spans(line))
            {
                moves.AddRange(Shifts(line, first, last, Slip.ShiftedColumn));
            }
        }
        return [.. moves.OrderBy(move => move.Failing)];

        IEnumerable<Dictionary<int, decimal>> Swaps(List<int> line, HashSet<int> suspects)
        {
            for (var i = 1; i < line.Count; i++)
            {
                var change = figures(line[i]) - figures(line[i - 1]);
                if (change != 0 && (suspects.Contains(line[i]) || suspects.Contains(line[i - 1])))
                {
                    yield return new Dictionary<int, decimal> { [line[i - 1]] = change, [line[i]] = -change };
                }
            }
        }

        // Parts of a column that begin and end near a row in which an equation fails.
        IEnumerable<(int First, int Last)> Spans(List<int> line)
        {
            var suspects = Enumerable
                .Range(0, line.Count)
                .Where(i =>
                    failing.Any(index => equations[index].Terms.ContainsKey(line[i]) && IsOfOneRow(equations[index]))
                )
                .ToList();
            return suspects
                .SelectMany(first => suspects.Where(last => last > first), (first, last) => (first, last))
                .Select(span => (Math.Max(0, span.first - Margin), Math.Min(line.Count - 1, span.last + Margin)))
                .Distinct();
        }

        IEnumerable<Move> Shifts(List<int> line, int from, int to, string slip)
        {
            for (var first = from; first <= to; first++)
            {
                for (var last = first + FewestShifted - 1; last <= to; last++)
                {
                    var part = line.GetRange(first, last - first + 1);
                    if (Tried(slip, Shift(part)) is { } forwards)
                    {
                        yield return forwards;
                    }
                    part.Reverse();
                    if (Tried(slip, Shift(part)) is { } backwards)
                    {
                        yield return backwards;
                    }
                }
            }
        }

        // Each cell gets the figure of the next one; the last one's follows from the narrowest equation that it stands in.
        Dictionary<int, decimal>? Shift(List<int> part)
        {
            var changes = new Dictionary<int, decimal>();
            for (var i = 0; i < part.Count - 1; i++)
            {
                changes[part[i]] = figures(part[i + 1]) - figures(part[i]);
            }
            if (
                system.EquationsOf[part[^1]].Select(index => equations[index]).MinBy(e => e.Terms.Count) is not { } told
            )
            {
                return null;
            }
            changes[part[^1]] = told.GapAfter(changes) / told.Terms[part[^1]];
            changes = changes.Where(change => change.Value != 0).ToDictionary();
            return changes.Count >= FewestShifted && changes.All(change => figures(change.Key) + change.Value >= 0)
                ? changes
                : null;
        }

        Move? Tried(string slip, Dictionary<int, decimal>? changes)
        {
            if (changes is null)
            {
                return null;
            }
            var left = failing.Count;
            foreach (var index in changes.Keys.SelectMany(cell => system.EquationsOf[cell]).Distinct())
            {
                if (equations[index].GapAfter(changes) == 0)
                {
                    left -= equations[index].Fails ? 1 : 0;
                }
                else if (!equations[index].Fails)
                {
                    return null;
                }
            }
            return left <= failing.Count - 2 ? new Move(slip, changes, left) : null;
        }
    }

    private static bool IsOfOneRow(Equation equation) =>
        equation.Terms.Keys.Select(CellSystem<TRow>.RowOf).Distinct().Count() == 1;
}
