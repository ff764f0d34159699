using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Finds for the identities of a sheet that fail the smallest explanation: few cells, a detail rather than a printed total unless only the
/// total is off, a known slip of the hand rather than any other figure. An explanation counts only when the real checks, run over the sheet
/// with its figures, find nothing new. The work is bounded by steps, not by the clock, so that the same sheet is always told the same; what
/// is not explained within them stands as it was found.
/// </summary>
internal sealed class CauseFinder<TRow>
    where TRow : FormRow, new()
{
    private const int MostFailing = 200;
    private const int MostUnknown = 6;
    private const int MostCells = 5;
    private const int MostMoves = 2;
    private const int MostMovesTried = 4;
    private const int MostChecked = 12;

    /// <summary>Rows beyond which the real checks are run a few times only.</summary>
    private const int ManyRows = 5_000;
    private const int MostCheckedOfMany = 3;
    private const int MostAlternatives = 3;

    /// <summary>Of more figures that exceed what they may be at most, none is looked into: they have another cause than a slip.</summary>
    private const int MostExceeding = 20;

    /// <summary>What satisfies no rule by changing so many cells is left as it was found.</summary>
    private const int MostCellsOfInequality = 3;

    /// <summary>The bonus for an explanation that removes findings of other rules too.</summary>
    private const decimal Evidence = 0.2m;
    private const decimal LightestCell = 0.7m;
    private const decimal LightestPair = 1.3m;

    private readonly FormReading<TRow> reading;
    private readonly IReadOnlyList<Finding> findings;
    private readonly CellSystem<TRow> system;
    private readonly FiguresBefore<TRow> figuresBefore;
    private readonly RowInequalities<TRow> inequalities;
    private readonly CandidateWeigher<TRow> weigher;
    private readonly CauseProof<TRow> proof;
    private readonly MoveSearch<TRow> moveSearch;
    private readonly SearchBudget budget;
    private readonly List<int> unknown;
    private readonly HashSet<int> exceeding;

    /// <param name="reading">The sheet as it was read.</param>
    /// <param name="findings">All that was found.</param>
    /// <param name="check">Finds what checking another reading of the same sheet would find.</param>
    /// <param name="before">What the office sent for the period before; null where that is not known.</param>
    /// <param name="budget">How much may be done.</param>
    public CauseFinder(
        FormReading<TRow> reading,
        IReadOnlyList<Finding> findings,
        Func<FormReading, IReadOnlyList<Finding>> check,
        PastSubmission? before,
        SearchBudget budget
    )
    {
        (this.reading, this.findings, this.budget) = (reading, findings, budget);
        system = new CellSystem<TRow>(reading, takesUnreadable: true);
        unknown = UnreadableCells().Take(MostUnknown + 1).ToList();
        if (unknown.Count > MostUnknown)
        {
            // With so many figures missing, what the others imply says little.
            system = new CellSystem<TRow>(reading, takesUnreadable: false);
            unknown = [];
        }
        figuresBefore = new FiguresBefore<TRow>(reading, system, before);
        inequalities = new RowInequalities<TRow>(reading);
        exceeding = [.. inequalities.Failing.SelectMany(inequality => inequality.Terms.Keys)];
        weigher = new CandidateWeigher<TRow>(reading, system, inequalities, figuresBefore);
        moveSearch = new MoveSearch<TRow>(system, figuresBefore);
        proof = new CauseProof<TRow>(reading, system, weigher, findings, check, budget);
    }

    /// <summary>The causes, those that explain most first.</summary>
    public IReadOnlyList<Cause> Find()
    {
        var failing = Enumerable.Range(0, system.Equations.Count).Where(i => system.Equations[i].Fails).ToList();
        if (failing.Count > MostFailing)
        {
            return [];
        }
        var causes = new List<Cause>();
        var changes = new Dictionary<int, decimal>();
        var components = EquationComponents.Of(system.Equations, failing);
        foreach (var candidate in MovesAcross(components, failing))
        {
            Take((candidate, []));
        }
        foreach (var component in components)
        {
            // A change made for another part may have solved this one too: two figures that swapped places belong to the totals of both.
            if (component.Exists(index => Gap(index) != 0) && Best(component) is { } best)
            {
                Take(best);
            }
        }
        foreach (var best in ForInequalities(changes))
        {
            Take(best);
        }
        return Told([.. causes, .. WrongRates()]);

        void Take((Candidate Candidate, IReadOnlyList<CauseCell> Alternatives) best)
        {
            causes.AddRange(CausesOf(best));
            foreach (var (cell, figure) in best.Candidate.Figures)
            {
                changes[cell] = figure - system.FigureOf(cell);
            }
        }

        decimal Gap(int index) => system.Equations[index].GapAfter(changes);
    }

    /// <summary>
    /// Moves that put several parts right at once, each of which would else be explained by itself: figures of one column that changed
    /// places, say, leave its totals as they are.
    /// </summary>
    private IEnumerable<Candidate> MovesAcross(IReadOnlyList<List<int>> components, List<int> failing)
    {
        if (components.Count < 2 || unknown.Count > 0)
        {
            yield break;
        }
        var open = components.ToList();
        var moves = moveSearch.Find(system.FigureOf, system.Equations, failing, budget.ForOnePart());
        foreach (var move in moves.Take(MostChecked))
        {
            var put = open.FindAll(part =>
                part.TrueForAll(index => system.Equations[index].GapAfter(move.Changes) == 0)
            );
            if (
                put.Count > 1
                && weigher.Weigh(new Dictionary<int, decimal>(), [move]) is { } candidate
                && proof.Gone(candidate.Figures.Keys, candidate) is { Count: > 0 }
            )
            {
                open.RemoveAll(put.Contains);
                yield return candidate;
            }
        }
    }

    /// <summary>The causes that explain most first, without those that explain only what earlier ones already do.</summary>
    private static List<Cause> Told(IReadOnlyList<Cause> causes)
    {
        var (told, explained) = (new List<Cause>(), new HashSet<int>());
        foreach (
            var cause in causes
                .Where(cause => cause.Explains.Count > 0)
                .OrderByDescending(cause => cause.Explains.Count)
                .ThenBy(cause => cause.Explains[0])
        )
        {
            if (!cause.Explains.All(explained.Contains))
            {
                told.Add(cause);
                explained.UnionWith(cause.Explains);
            }
        }
        return told;
    }

    private IEnumerable<int> UnreadableCells() =>
        from row in Enumerable.Range(0, system.RowCount)
        where system.Row(row).Unreadable != 0
        from column in system.Printed
        let cell = CellSystem<TRow>.CellOf(row, column)
        where !system.IsReadable(cell)
        select cell;

    private IEnumerable<Cause> CausesOf((Candidate Candidate, IReadOnlyList<CauseCell> Alternatives) best) =>
        (
            reading.RowCount > ManyRows
                ?
                [
                    [.. best.Candidate.Figures.Keys],
                ]
                : proof.Parts(best.Candidate)
        ).Select(part => proof.CauseOf(part, best.Candidate, best.Alternatives));

    /// <summary>The best explanation of equations that hang together; null where none is found.</summary>
    private (Candidate Candidate, IReadOnlyList<CauseCell> Alternatives)? Best(List<int> failing) =>
        Best(Candidates(failing));

    private (Candidate Candidate, IReadOnlyList<CauseCell> Alternatives)? Best(IReadOnlyList<Candidate> candidates)
    {
        var most = reading.RowCount > ManyRows ? MostCheckedOfMany : MostChecked;
        var accepted = new List<(Candidate Candidate, decimal Score)>();
        foreach (var candidate in candidates.OrderBy(candidate => candidate.Weight).Take(most))
        {
            if (accepted.Count > 0 && candidate.Weight - Evidence > accepted.Min(known => known.Score))
            {
                break;
            }
            if (proof.Gone(candidate.Figures.Keys, candidate) is { Count: > 0 } gone)
            {
                var isToldByOthers = gone.Any(index =>
                    findings[index].Code is not (FindingCodes.IdentityNotEqual or FindingCodes.IdentityRate)
                    && findings[index].Code != FindingCodes.TotalMismatch
                );
                accepted.Add((candidate, candidate.Weight - (isToldByOthers ? Evidence : 0)));
            }
        }
        if (accepted.Count == 0)
        {
            return null;
        }
        var lightest = accepted.Min(known => known.Score);
        var even = accepted.Where(known => known.Score == lightest).Select(known => known.Candidate).ToList();
        // Where nothing tells the details apart, none of them is likelier to be wrong than their total.
        var total = accepted.Find(known => known.Candidate.Figures.Count == 1 && IsTotal(known.Candidate)).Candidate;
        var best =
            even.Count > 1 && even.TrueForAll(one => one.Figures.Count == 1) && total is not null ? total : even[0];
        var alternatives = even.Where(one => one != best && one.Figures.Count == 1 && best.Figures.Count == 1)
            .Take(MostAlternatives)
            .Select(one => proof.Cell(one.Figures.Keys.Single(), one))
            .ToList();
        return (best, alternatives);
    }

    private bool IsTotal(Candidate candidate) => candidate.Figures.Keys.All(system.IsTotal);

    private List<Candidate> Candidates(List<int> failing)
    {
        var candidates = new List<Candidate>();
        var part = budget.ForOnePart();
        Add(new Dictionary<int, decimal>(), [], failing);
        return candidates;

        // What is left to explain when some moves are put back: by single cells, or by further moves.
        void Add(Dictionary<int, decimal> moved, IReadOnlyList<Move> moves, IReadOnlyList<int> left)
        {
            var equations = moves.Count == 0 ? system.Equations : system.After(moved);
            var search = new SupportSearch(equations, cell => system.EquationsOf[cell], part);
            var best = candidates.Select(candidate => candidate.Weight).DefaultIfEmpty(decimal.MaxValue).Min();
            var heavy = moves.Sum(_ => LightestPair);
            for (var size = 0; size <= MostCells && heavy + Lightest(size) < best && !part.IsSpent; size++)
            {
                foreach (
                    var support in search.Find(
                        left,
                        unknown,
                        size,
                        (equation, cell) => IsTried(equations, left, equation, cell)
                    )
                )
                {
                    if (weigher.Weigh(support.Changes, moves) is { } candidate)
                    {
                        candidates.Add(candidate);
                        best = Math.Min(best, candidate.Weight);
                    }
                }
            }
            if (moves.Count == MostMoves || left.Count < 2 || heavy + LightestPair >= best)
            {
                return;
            }
            var further = moveSearch.Find(
                cell => system.FigureOf(cell) + moved.GetValueOrDefault(cell),
                equations,
                left,
                part
            );
            foreach (var move in further.Where(move => !move.Changes.Keys.Any(moved.ContainsKey)).Take(MostMovesTried))
            {
                var then = moved.Concat(move.Changes).ToDictionary();
                var still = left.Where(index => equations[index].GapAfter(move.Changes) != 0).ToList();
                Add(then, [.. moves, move], still);
            }
        }
    }

    private bool IsTried(IReadOnlyList<Equation> equations, IReadOnlyList<int> failing, Equation equation, int cell) =>
        system.IsTotal(cell)
        || exceeding.Contains(cell)
        || figuresBefore.IsTypedAgain(cell)
        || failing.Count(i => equations[i].Terms.ContainsKey(cell)) > 1
        || SlipOfFigure.Of(
            system.FigureOf(cell) / system.UnitOf(cell),
            (system.FigureOf(cell) + (equation.Gap / equation.Terms[cell])) / system.UnitOf(cell)
        )
            is not null;

    /// <summary>The least that an explanation by so many cells weighs.</summary>
    private decimal Lightest(int size) =>
        (size == 2 ? LightestPair : size * LightestCell)
        - (Math.Min(size, inequalities.Failing.Count) * CandidateWeigher<TRow>.InequalityBonus);

    /// <summary>
    /// Figures that exceed what they may be at most, where nothing else that is wrong has explained it: the fewest cells that, brought so
    /// far that it just holds, leave every equation as it is.
    /// </summary>
    private IEnumerable<(Candidate Candidate, IReadOnlyList<CauseCell> Alternatives)> ForInequalities(
        Dictionary<int, decimal> changes
    )
    {
        var left = inequalities
            .Failing.Where(inequality =>
                inequality.ExcessAfter(changes) > 0 && !inequality.Terms.Keys.Any(changes.ContainsKey)
            )
            .ToList();
        if (left.Count > MostExceeding)
        {
            yield break;
        }
        // What one cell has a part in is explained together, if it can be.
        foreach (var row in left.GroupBy(inequality => CellSystem<TRow>.RowOf(inequality.Terms.Keys.First())))
        {
            if (Best(AtLimit([.. row], changes)) is { } together)
            {
                yield return together;
                continue;
            }
            foreach (var inequality in row)
            {
                if (Best(AtLimit([inequality], changes)) is { } alone)
                {
                    yield return alone;
                }
            }
        }
    }

    private List<Candidate> AtLimit(List<Inequality> exceeded, Dictionary<int, decimal> changes)
    {
        var candidates = new List<Candidate>();
        var part = budget.ForOnePart();
        foreach (var inequality in exceeded)
        {
            IReadOnlyList<Equation> equations = [.. system.After(changes), inequality.AtItsLimit];
            var last = equations.Count - 1;
            var search = new SupportSearch(
                equations,
                cell =>
                    inequality.Terms.ContainsKey(cell)
                        ? system.EquationsOf[cell].Append(last)
                        : system.EquationsOf[cell],
                part
            );
            for (var size = 1; size <= MostCellsOfInequality && candidates.Count == 0; size++)
            {
                candidates.AddRange(
                    search
                        .Find([last], [], size, (equation, cell) => IsTried(equations, [last], equation, cell))
                        .Where(support => exceeded.TrueForAll(one => one.ExcessAfter(support.Changes) <= 0))
                        .Select(support => weigher.Weigh(support.Changes, [], isAtLimit: true))
                        .OfType<Candidate>()
                );
            }
        }
        // The cell of which it was found comes first among cells that nothing tells apart.
        return [.. candidates.OrderBy(one => one.Figures.Keys.All(cell => !IsFoundAt(cell)))];
    }

    private bool IsFoundAt(int cell) =>
        system.AddressOf(cell) is var address && findings.Any(finding => finding.Cell == address);

    /// <summary>Rates that are wrong by themselves, while all that they are worked out from is right.</summary>
    private IEnumerable<Cause> WrongRates() =>
        from row in Enumerable.Range(0, system.RowCount)
        from rule in reading.TypedForm.RowRules.OfType<RateRule<TRow>>()
        where (system.Row(row).Unreadable & rule.Bits) == 0 && reading.Sheet.CellOf(1, rule.Column) is not null
        let fault = rule.FaultOf(system.Row(row))
        where fault is not null
        let cell = CellSystem<TRow>.CellOf(row, rule.Column)
        let candidate = new Candidate(new Dictionary<int, decimal> { [cell] = fault.Value.Expected }, [], 1)
        where proof.Gone([cell], candidate) is { Count: > 0 }
        select proof.CauseOf([cell], candidate, []);
}
