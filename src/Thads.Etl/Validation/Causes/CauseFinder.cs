using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Finds for the identities of a sheet that fail the smallest explanation: few cells, a detail rather than a printed total unless only the
/// total is off, a known slip of the hand rather than any other figure. An explanation counts only when the real checks, run over the sheet
/// with its figures, find nothing new. The work is bounded by steps, so that the same sheet is told the same, and by the clock where the
/// machine is too busy for them; what is not explained within both stands as it was found.
/// </summary>
internal sealed class CauseFinder<TRow>
    where TRow : FormRow, new()
{
    private const int MostFailing = 200;
    private const int MostUnknown = 6;
    private const int MostChecked = 12;

    /// <summary>Rows beyond which the real checks are run a few times only.</summary>
    private const int ManyRows = 5_000;
    private const int MostCheckedOfMany = 3;
    private const int MostAlternatives = 3;

    /// <summary>Of more figures that exceed what they may be at most, none is looked into: they have another cause than a slip.</summary>
    private const int MostExceeding = 20;

    /// <summary>The bonus for an explanation that removes findings of other rules too.</summary>
    private const decimal Evidence = 0.2m;

    private readonly FormReading<TRow> reading;
    private readonly IReadOnlyList<Finding> findings;
    private readonly CellSystem<TRow> system;
    private readonly RowInequalities<TRow> inequalities;
    private readonly CandidateWeigher<TRow> weigher;
    private readonly CauseProof<TRow> proof;
    private readonly MoveSearch<TRow> moveSearch;
    private readonly SearchBudget budget;
    private readonly List<int> unknown;
    private readonly CandidateSearch<TRow> search;

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
        var figuresBefore = new FiguresBefore<TRow>(reading, system, before);
        inequalities = new RowInequalities<TRow>(reading);
        weigher = new CandidateWeigher<TRow>(reading, system, inequalities, figuresBefore);
        moveSearch = new MoveSearch<TRow>(system, figuresBefore);
        search = new CandidateSearch<TRow>(system, figuresBefore, inequalities, weigher, moveSearch, unknown, budget);
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
        IReadOnlyList<Inequality> exceeded = inequalities.Failing.Count > MostExceeding ? [] : inequalities.Failing;
        var components = EquationComponents.Of(system.Equations, failing, exceeded);
        foreach (var candidate in MovesAcross([.. components.Select(part => part.Equations)], failing))
        {
            Take((candidate, []));
        }
        foreach (var component in components)
        {
            // A change made for another part may have solved this one too: two figures that swapped places belong to the totals of both.
            if (
                component.Equations.Exists(index => Gap(index) != 0)
                && Best(search.Of(component.Equations, component.Exceeded)) is { } best
            )
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
        if (components.Count(part => part.Count > 0) < 2 || unknown.Count > 0)
        {
            yield break;
        }
        var open = components.Where(part => part.Count > 0).ToList();
        var moves = moveSearch.Find(system.FigureOf, system.Equations, failing, [], budget.ForOnePart());
        foreach (var move in moves.Take(MostChecked))
        {
            var put = open.FindAll(part =>
                part.TrueForAll(index => system.Equations[index].GapAfter(move.Changes) == 0)
            );
            if (
                put.Count > 1
                && weigher.Weigh(new Dictionary<int, decimal>(), [move], new HashSet<int>(), []) is { } candidate
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

    /// <summary>The best of explanations that the checks bear out; null where there is none.</summary>
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

    /// <summary>The cell of which it was found comes first among cells that nothing tells apart.</summary>
    private List<Candidate> AtLimit(IReadOnlyList<Inequality> exceeded, Dictionary<int, decimal> changes) =>
        [.. search.AtLimit(exceeded, changes).OrderBy(one => one.Figures.Keys.All(cell => !IsFoundAt(cell)))];

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
        let candidate = new Candidate(
            new Dictionary<int, decimal> { [cell] = fault.Value.Expected },
            [],
            1,
            new HashSet<int>()
        )
        where proof.Gone([cell], candidate) is { Count: > 0 }
        select proof.CauseOf([cell], candidate, []);
}
