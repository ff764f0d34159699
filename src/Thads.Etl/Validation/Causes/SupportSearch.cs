namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Finds the smallest sets of cells whose change satisfies a system of linear equations (error localisation after Fellegi and Holt, 1976):
/// of an equation that fails, one cell at least must change, so each of its cells is tried; a cell that may change is eliminated, and what
/// is left of the equations are those implied for the others. Sets are tried in order of size, and cut off where more failing equations
/// have no cell in common than cells may still be changed.
/// </summary>
/// <param name="equations">All equations, also those that hold.</param>
/// <param name="equationsOf">By cell, the equations that it stands in.</param>
/// <param name="budget">How much may still be done, by all searches together.</param>
internal sealed class SupportSearch(
    IReadOnlyList<Equation> equations,
    Func<int, IEnumerable<int>> equationsOf,
    SearchBudget budget
)
{
    /// <summary>Of an equation over more cells than this, not every cell is tried: it says too little about any one of them.</summary>
    private const int MostCellsTried = 400;

    /// <summary>So many of them, those that are likeliest.</summary>
    private const int MostOfWide = 30;

    private const int MostSupports = 200;

    /// <summary>Looking a term up takes about so much less than making one.</summary>
    private const int TermsOfOneStep = 4;

    /// <summary>Every set of exactly so many cells that satisfies all equations, and of whose cells none could be left out.</summary>
    /// <param name="failing">The equations to satisfy; those that hold now are kept so.</param>
    /// <param name="free">Cells that may change at no cost, since nothing is known of their figures.</param>
    /// <param name="size">How many other cells are to be changed.</param>
    /// <param name="rank">Which cells of an equation over very many are tried all the same: the lowest first, and none that has no rank.</param>
    public IReadOnlyList<CellChanges> Find(
        IReadOnlyList<int> failing,
        IReadOnlyList<int> free,
        int size,
        Func<Equation, int, int?> rank
    )
    {
        var found = new List<CellChanges>();
        var seen = new HashSet<string>();
        var start = new Node(
            failing.ToDictionary(index => index, index => equations[index]),
            new Dictionary<int, Equation>(),
            []
        );
        foreach (var cell in free)
        {
            start = Eliminate(start, cell) ?? start;
        }
        Search(start, size);
        return found;

        void Search(Node node, int left)
        {
            if (found.Count >= MostSupports || !budget.Take())
            {
                return;
            }
            var fails = node.Touched.Values.Where(equation => equation.Fails).ToList();
            if (fails.Count == 0)
            {
                if (left == 0 && Solve(node, free) is { } support)
                {
                    found.Add(support);
                }
                return;
            }
            if (fails.Count > 1)
            {
                budget.Take(fails.Sum(equation => equation.Terms.Count) / TermsOfOneStep);
            }
            if (fails.Exists(equation => equation.Terms.Count == 0) || Disjoint(fails) > left)
            {
                return;
            }
            var narrowest = fails.MinBy(equation => equation.Terms.Count)!;
            budget.Take(narrowest.Terms.Count);
            foreach (var cell in Tried(narrowest))
            {
                if (budget.IsSpent)
                {
                    return;
                }
                var cells = string.Join(',', node.Pivots.Keys.Append(cell).Order());
                if (seen.Add(cells) && Eliminate(node, cell) is { } child)
                {
                    Search(child, left - 1);
                }
            }
        }

        IEnumerable<int> Tried(Equation equation) =>
            equation.Terms.Count <= MostCellsTried
                ? equation.Terms.Keys.Order()
                : equation
                    .Terms.Keys.Select(cell => (Cell: cell, Rank: rank(equation, cell)))
                    .Where(one => one.Rank is not null)
                    .OrderBy(one => (one.Rank, one.Cell))
                    .Take(MostOfWide)
                    .Select(one => one.Cell);
    }

    /// <summary>How many of the equations have no cell in common, at least: so many cells have to change.</summary>
    private static int Disjoint(List<Equation> fails)
    {
        var taken = new HashSet<int>();
        var count = 0;
        foreach (var equation in fails.OrderBy(equation => equation.Terms.Count))
        {
            if (!equation.Terms.Keys.Any(taken.Contains))
            {
                taken.UnionWith(equation.Terms.Keys);
                count++;
            }
        }
        return count;
    }

    /// <summary>Lets a cell change: the narrowest equation that it stands in gives its change, and it leaves all others.</summary>
    /// <returns>Null where no equation is left that would give it.</returns>
    private Node? Eliminate(Node node, int cell)
    {
        var touched = new Dictionary<int, Equation>(node.Touched);
        foreach (var index in equationsOf(cell))
        {
            if (!node.Used.Contains(index))
            {
                touched.TryAdd(index, Reduced(index, node));
            }
        }
        var with = touched.Where(pair => pair.Value.Terms.ContainsKey(cell)).ToList();
        if (with.Count == 0)
        {
            return null;
        }
        var (pivotIndex, pivot) = with.MinBy(pair => (pair.Value.Terms.Count, pair.Key));
        touched.Remove(pivotIndex);
        budget.Take(
            1
                + with.Where(pair => pair.Key != pivotIndex).Sum(pair => pair.Value.Terms.Count + pivot.Terms.Count)
                + node.Pivots.Values.Where(known => known.Terms.ContainsKey(cell)).Sum(known => known.Terms.Count)
        );
        foreach (var (index, equation) in with.Where(pair => pair.Key != pivotIndex))
        {
            touched[index] = equation.Without(cell, pivot);
        }
        var pivots = node.Pivots.ToDictionary(
            known => known.Key,
            known => known.Value.Terms.ContainsKey(cell) ? known.Value.Without(cell, pivot) : known.Value
        );
        pivots[cell] = pivot;
        return new Node(touched, pivots, [.. node.Used, pivotIndex]);
    }

    /// <summary>An equation that was not looked at yet, without the cells that were eliminated before it came into view.</summary>
    private Equation Reduced(int index, Node node)
    {
        var equation = equations[index];
        foreach (var (cell, pivot) in node.Pivots)
        {
            if (equation.Terms.ContainsKey(cell))
            {
                equation = equation.Without(cell, pivot);
            }
        }
        return equation;
    }

    private static CellChanges? Solve(Node node, IReadOnlyList<int> free)
    {
        var changes = node.Pivots.ToDictionary(
            pivot => pivot.Key,
            pivot => pivot.Value.Gap / pivot.Value.Terms[pivot.Key]
        );
        // A cell whose change comes out as 0 is one too many, unless it is free, that is, not known in the first place.
        return changes.Any(change => change.Value == 0 && !free.Contains(change.Key)) ? null : new CellChanges(changes);
    }

    /// <param name="Touched">The equations in view, without the cells that may change.</param>
    /// <param name="Pivots">By cell that may change, the equation that gives its change.</param>
    /// <param name="Used">The equations that the pivots are.</param>
    private sealed record Node(
        Dictionary<int, Equation> Touched,
        Dictionary<int, Equation> Pivots,
        IReadOnlyList<int> Used
    );
}
