using Thads.Etl.Forms;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Looks for the explanations of one part of a sheet: few cells, or slips of several cells, that satisfy its equations and bring what is
/// exceeded down to what it may be at most. Both are looked for together, since the cell that is needed for the one may serve the other.
/// </summary>
internal sealed class CandidateSearch<TRow>(
    CellSystem<TRow> system,
    FiguresBefore<TRow> figuresBefore,
    RowInequalities<TRow> inequalities,
    CandidateWeigher<TRow> weigher,
    MoveSearch<TRow> moveSearch,
    IReadOnlyList<int> unknown,
    SearchBudget budget
)
    where TRow : FormRow, new()
{
    private const int MostCells = 5;
    private const int MostMoves = 2;
    private const int MostMovesTried = 4;

    /// <summary>What satisfies no rule by changing so many cells is left as it was found.</summary>
    private const int MostCellsOfInequality = 3;

    /// <summary>Of more that is exceeded in one part, it is not tried for each whether the equations alone bring it down.</summary>
    private const int MostHeldApart = 3;
    private const decimal LightestCell = 0.7m;
    private const decimal LightestPair = 1.3m;
    private static readonly IReadOnlySet<int> None = new HashSet<int>();
    private readonly HashSet<int> exceeding = [.. inequalities.Failing.SelectMany(inequality => inequality.Terms.Keys)];

    /// <summary>What could be the explanation of equations that fail and of what is exceeded beside them.</summary>
    /// <param name="failing">The equations, by their numbers.</param>
    /// <param name="exceeded">What is exceeded by cells that stand in them.</param>
    public IReadOnlyList<Candidate> Of(IReadOnlyList<int> failing, IReadOnlyList<Inequality> exceeded)
    {
        var (candidates, seen) = (new List<Candidate>(), new HashSet<string>());
        var part = budget.ForOnePart();
        Add(new Dictionary<int, decimal>(), [], failing);
        return candidates;

        // What is left to explain when some moves are put back: by single cells, or by further moves.
        void Add(Dictionary<int, decimal> moved, IReadOnlyList<Move> moves, IReadOnlyList<int> left)
        {
            var equations = moves.Count == 0 ? system.Equations : system.After(moved);
            var open = exceeded
                .Select(one => one with { Excess = one.ExcessAfter(moved) })
                .Where(one => one.Fails)
                .ToList();
            var heavy = moves.Sum(_ => LightestPair);
            foreach (var held in Subsets(open))
            {
                Single(equations, left, held, moves, heavy);
            }
            if (moves.Count == MostMoves || left.Count + open.Count < 2 || heavy + LightestPair >= Best())
            {
                return;
            }
            var further = moveSearch.Find(
                cell => system.FigureOf(cell) + moved.GetValueOrDefault(cell),
                equations,
                left,
                open,
                part
            );
            foreach (var move in further.Where(move => !move.Changes.Keys.Any(moved.ContainsKey)).Take(MostMovesTried))
            {
                var then = moved.Concat(move.Changes).ToDictionary();
                var still = left.Where(index => equations[index].GapAfter(move.Changes) != 0).ToList();
                Add(then, [.. moves, move], still);
            }
        }

        void Single(
            IReadOnlyList<Equation> equations,
            IReadOnlyList<int> left,
            IReadOnlyList<Inequality> held,
            IReadOnlyList<Move> moves,
            decimal heavy
        )
        {
            IReadOnlyList<Equation> all =
                held.Count == 0 ? equations : [.. equations, .. held.Select(one => one.AtItsLimit)];
            var together = left.Concat(Enumerable.Range(equations.Count, held.Count)).ToList();
            var search = new SupportSearch(all, cell => EquationsOf(cell, equations.Count, held), part);
            for (
                var size = held.Count == 0 ? 0 : 1;
                size <= MostCells && heavy + Lightest(size) < Best() && !part.IsSpent;
                size++
            )
            {
                foreach (
                    var support in search.Find(
                        together,
                        unknown,
                        size,
                        (equation, cell) => Rank(all, together, equation, cell)
                    )
                )
                {
                    Take(support.Changes, moves, held, equations);
                }
            }
        }

        void Take(
            IReadOnlyDictionary<int, decimal> changes,
            IReadOnlyList<Move> moves,
            IReadOnlyList<Inequality> held,
            IReadOnlyList<Equation> equations
        )
        {
            var ways = held.Count == 0 ? [] : Ways(changes, equations);
            foreach (var known in Known(changes, ways, held))
            {
                Weigh(known, None);
            }
            Weigh(changes, ways.SelectMany(way => way.Keys).ToHashSet());

            void Weigh(IReadOnlyDictionary<int, decimal> single, IReadOnlySet<int> atLimit)
            {
                if (
                    weigher.Weigh(single, moves, atLimit, exceeded) is { } candidate
                    && seen.Add(string.Join(' ', candidate.Figures.OrderBy(one => one.Key)))
                )
                {
                    candidates.Add(candidate);
                }
            }
        }

        decimal Best() => candidates.Select(candidate => candidate.Weight).DefaultIfEmpty(decimal.MaxValue).Min();
    }

    /// <summary>
    /// What could be the explanation of figures that exceed what they may be at most, where nothing else that is wrong has explained it: the
    /// fewest cells that, brought so far that it just holds, leave every equation as it is.
    /// </summary>
    /// <param name="exceeded">What is exceeded.</param>
    /// <param name="changes">By cell, what other explanations have changed.</param>
    public IReadOnlyList<Candidate> AtLimit(
        IReadOnlyList<Inequality> exceeded,
        IReadOnlyDictionary<int, decimal> changes
    )
    {
        var candidates = new List<Candidate>();
        var part = budget.ForOnePart();
        foreach (var inequality in exceeded)
        {
            var equations = system.After(changes);
            IReadOnlyList<Equation> all = [.. equations, inequality.AtItsLimit];
            var last = equations.Count;
            var search = new SupportSearch(all, cell => EquationsOf(cell, last, [inequality]), part);
            for (var size = 1; size <= MostCellsOfInequality && candidates.Count == 0; size++)
            {
                candidates.AddRange(
                    search
                        .Find([last], [], size, (equation, cell) => Rank(all, [last], equation, cell))
                        .Where(support =>
                            !support.Changes.Keys.Any(changes.ContainsKey)
                            && exceeded.All(one => one.ExcessAfter(support.Changes) <= 0)
                        )
                        .Select(support => weigher.Weigh(support.Changes, [], support.Changes.Keys.ToHashSet(), []))
                        .OfType<Candidate>()
                );
            }
        }
        return candidates;
    }

    /// <summary>None, all, and where they are few, any of them.</summary>
    private static IEnumerable<IReadOnlyList<Inequality>> Subsets(List<Inequality> open)
    {
        if (open.Count > MostHeldApart)
        {
            return
            [
                [],
                open,
            ];
        }
        return Enumerable
            .Range(0, 1 << open.Count)
            .OrderBy(int.PopCount)
            .Select(set => open.Where((_, i) => (set & (1 << i)) != 0).ToList());
    }

    private IEnumerable<int> EquationsOf(int cell, int count, IReadOnlyList<Inequality> held) =>
        system
            .EquationsOf[cell]
            .Concat(Enumerable.Range(0, held.Count).Where(i => held[i].Terms.ContainsKey(cell)).Select(i => count + i));

    /// <summary>In which ways the changes could go on beyond what may be at most, all equations left as they are.</summary>
    private IReadOnlyList<IReadOnlyDictionary<int, decimal>> Ways(
        IReadOnlyDictionary<int, decimal> changes,
        IReadOnlyList<Equation> equations
    ) =>
        CellFreedom.Of(
            changes.Keys.SelectMany(cell => system.EquationsOf[cell]).Distinct().Select(index => equations[index]),
            [.. changes.Keys.Order()]
        );

    /// <summary>On the only way that is open, the places where every one of its cells is a known slip: hardly by chance.</summary>
    private IEnumerable<Dictionary<int, decimal>> Known(
        IReadOnlyDictionary<int, decimal> changes,
        IReadOnlyList<IReadOnlyDictionary<int, decimal>> ways,
        IReadOnlyList<Inequality> held
    )
    {
        if (ways is not [{ Count: > 1 } way] || unknown.Count > 0)
        {
            yield break;
        }
        var first = way.Keys.Min();
        foreach (var meant in SlipOfFigure.Meant(system.FigureOf(first) / system.UnitOf(first)))
        {
            var further = ((meant * system.UnitOf(first)) - system.FigureOf(first) - changes[first]) / way[first];
            var then = changes.ToDictionary(
                one => one.Key,
                one => one.Value + (further * way.GetValueOrDefault(one.Key))
            );
            if (
                held.All(one => one.ExcessAfter(then) <= 0)
                && way.Keys.All(cell =>
                    SlipOfFigure.IsPlain(FoundAt(cell), FoundAt(cell) + (then[cell] / system.UnitOf(cell)))
                )
            )
            {
                yield return then;
            }
        }
    }

    private decimal FoundAt(int cell) => system.FigureOf(cell) / system.UnitOf(cell);

    /// <summary>How likely a cell of an equation over very many is to be at fault, 0 the likeliest; null where nothing speaks for it.</summary>
    private int? Rank(IReadOnlyList<Equation> equations, IReadOnlyList<int> failing, Equation equation, int cell)
    {
        if (
            exceeding.Contains(cell)
            || figuresBefore.IsTypedAgain(cell)
            || failing.Count(i => equations[i].Terms.ContainsKey(cell)) > 1
        )
        {
            return 0;
        }
        var meant = FoundAt(cell) + (equation.Gap / equation.Terms[cell] / system.UnitOf(cell));
        return meant < 0 ? null
            : SlipOfFigure.IsPlain(FoundAt(cell), meant) ? 0
            : system.IsTotal(cell) ? 1
            : SlipOfFigure.Of(FoundAt(cell), meant) is not null ? 2
            : null;
    }

    /// <summary>The least that an explanation by so many cells weighs.</summary>
    private decimal Lightest(int size) =>
        (size == 2 ? LightestPair : size * LightestCell)
        - (Math.Min(size, inequalities.Failing.Count) * CandidateWeigher<TRow>.InequalityBonus);
}
