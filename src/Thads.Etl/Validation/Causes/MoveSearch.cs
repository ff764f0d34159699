using Thads.Etl.Findings;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Looks for figures that stand beside where they belong: two neighbours that changed places, a part of a row one column further, a part of
/// a column one row further. The last figure of such a part was overwritten or pushed out: it must follow from an equation. So must the
/// figures of a row or column that was typed again as it was in the period before.
/// </summary>
internal sealed class MoveSearch<TRow>(CellSystem<TRow> system, FiguresBefore<TRow> before)
    where TRow : Forms.FormRow, new()
{
    private const int FewestShifted = 3;
    private const int FewestTyped = 3;
    private const int Margin = 2;

    /// <summary>About how many terms are looked at for each changed cell of a move.</summary>
    private const int CostOfChange = 8;
    private const int MostRows = 200;
    private readonly Lazy<List<List<int>>> rows = new(() =>
        [.. Enumerable.Range(0, system.RowCount).Select(row => Line(system, row))]
    );
    private readonly Lazy<List<List<int>>> columns = new(() =>
        [
            .. system.Printed.Select(column =>
                system.Downwards.Select(row => CellSystem<TRow>.CellOf(row, column)).ToList()
            ),
        ]
    );

    /// <summary>By cell, the equations in which no other cell of its row stands.</summary>
    private readonly Lazy<ILookup<int, int>> alonePerRow = new(() => Alone(system, CellSystem<TRow>.RowOf));

    /// <summary>By cell, the equations in which no other cell of its column stands.</summary>
    private readonly Lazy<ILookup<int, int>> alonePerColumn = new(() =>
        Alone(system, cell => system.ColumnOf(cell).Ordinal)
    );

    private static List<int> Line(CellSystem<TRow> system, int row) =>
        [.. system.Printed.Select(column => CellSystem<TRow>.CellOf(row, column))];

    private static ILookup<int, int> Alone(CellSystem<TRow> system, Func<int, int> lineOf) =>
        system
            .Equations.SelectMany(
                (equation, index) =>
                    equation
                        .Terms.Keys.GroupBy(lineOf)
                        .Where(line => line.Count() == 1)
                        .Select(line => (line.First(), index))
            )
            .ToLookup(pair => pair.Item1, pair => pair.index);

    /// <summary>Every move after which less fails and every equation that held still holds, best first.</summary>
    /// <param name="figures">By cell, its figure.</param>
    /// <param name="equations">All equations, with the gaps that those figures leave.</param>
    /// <param name="failing">Those that fail.</param>
    /// <param name="exceeded">What exceeds what it may be at most: it counts as what fails does.</param>
    /// <param name="budget">How much may still be done.</param>
    public IReadOnlyList<Move> Find(
        Func<int, decimal> figures,
        IReadOnlyList<Equation> equations,
        IReadOnlyList<int> failing,
        IReadOnlyList<Inequality> exceeded,
        SearchBudget budget
    )
    {
        // Of a register, only the rows are looked at in which something is exceeded.
        var isLong = system.RowCount > MostRows;
        var across = isLong
            ? exceeded
                .Select(inequality => CellSystem<TRow>.RowOf(inequality.Terms.Keys.First()))
                .Distinct()
                .Select(row => Line(system, row))
                .ToList()
            : rows.Value;
        var down = isLong ? [] : columns.Value;
        var cells = failing.SelectMany(index => equations[index].Terms.Keys).ToHashSet();
        cells.UnionWith(exceeded.SelectMany(inequality => inequality.Terms.Keys));
        var moves = new List<Move>();
        foreach (var line in across.Concat(down))
        {
            if (Tried(Slip.LastPeriod, TypedAgain(line)) is { } typed)
            {
                moves.Add(typed);
            }
            var suspects = Enumerable.Range(0, line.Count).Where(i => cells.Contains(line[i])).ToList();
            if (suspects.Count > 0 && line.TrueForAll(system.IsReadable))
            {
                moves.AddRange(Swaps(line, cells).Select(changes => Tried(Slip.Swapped, changes)).OfType<Move>());
            }
        }
        if (isLong)
        {
            return [.. moves.OrderBy(move => move.Failing)];
        }
        foreach (
            var line in rows.Value.Where(line => line.Exists(cells.Contains) && line.TrueForAll(system.IsReadable))
        )
        {
            moves.AddRange(Shifts(line, 0, line.Count - 1, Slip.ShiftedRow, alonePerRow.Value));
        }
        foreach (var line in columns.Value.Where(line => line.TrueForAll(system.IsReadable)))
        {
            foreach (var (first, last) in Spans(line))
            {
                moves.AddRange(Shifts(line, first, last, Slip.ShiftedColumn, alonePerColumn.Value));
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

        // Each figure of the period before gives way to the one that an equation over none of the others tells.
        Dictionary<int, decimal>? TypedAgain(List<int> line)
        {
            var typed = line.FindAll(cell => cells.Contains(cell) && before.IsTypedAgain(cell));
            if (typed.Count < FewestTyped)
            {
                return null;
            }
            var changes = new Dictionary<int, decimal>();
            foreach (var cell in typed)
            {
                var told = failing
                    .Select(index => equations[index])
                    .FirstOrDefault(equation =>
                        equation.Terms.ContainsKey(cell) && typed.Count(equation.Terms.ContainsKey) == 1
                    );
                if (told is not null)
                {
                    changes[cell] = told.Gap / told.Terms[cell];
                }
            }
            return changes.Count >= FewestTyped && changes.All(change => figures(change.Key) + change.Value >= 0)
                ? changes
                : null;
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

        // A cell may get another figure only where nothing that holds would then fail because of it alone.
        IEnumerable<Move> Shifts(List<int> line, int from, int to, string slip, ILookup<int, int> alone)
        {
            var isFree = line.ConvertAll(cell => alone[cell].All(index => equations[index].Fails));
            for (var first = from; first <= to; first++)
            {
                var (forwards, backwards) = (true, true);
                for (var last = first + 1; last <= to && (forwards || backwards); last++)
                {
                    var isSame = figures(line[last]) == figures(line[last - 1]);
                    forwards &= isSame || isFree[last - 1];
                    backwards &= isSame || isFree[last];
                    if (last < first + FewestShifted - 1)
                    {
                        continue;
                    }
                    var part = line.GetRange(first, last - first + 1);
                    if (forwards && Tried(slip, Shift(part)) is { } forth)
                    {
                        yield return forth;
                    }
                    part.Reverse();
                    if (backwards && Tried(slip, Shift(part)) is { } back)
                    {
                        yield return back;
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
            if (changes is null || !budget.Take(changes.Count * CostOfChange))
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
            left -= exceeded.Count(inequality => inequality.ExcessAfter(changes) <= 0);
            return left <= failing.Count - 2 ? new Move(slip, changes, left) : null;
        }
    }

    private static bool IsOfOneRow(Equation equation) =>
        equation.Terms.Keys.Select(CellSystem<TRow>.RowOf).Distinct().Count() == 1;
}
