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
    private const int MostSteps = 2_500;
    private const int MostMoves = 2;
    private const int MostMovesTried = 4;
    private const int MostChecked = 12;

    /// <summary>Rows beyond which the real checks are run a few times only.</summary>
    private const int ManyRows = 5_000;
    private const int MostCheckedOfMany = 3;
    private const int MostAlternatives = 3;

    /// <summary>The bonus for an explanation that removes findings of other rules too.</summary>
    private const decimal Evidence = 0.2m;
    private const decimal LightestCell = 0.7m;
    private const decimal LightestPair = 1.3m;

    private readonly FormReading<TRow> reading;
    private readonly IReadOnlyList<Finding> findings;
    private readonly Func<FormReading, IReadOnlyList<Finding>> check;
    private readonly CellSystem<TRow> system;
    private readonly CandidateWeigher<TRow> weigher;
    private readonly List<int> unknown;
    private readonly Lazy<HashSet<string>> keysNow;

    /// <param name="reading">The sheet as it was read.</param>
    /// <param name="findings">All that was found.</param>
    /// <param name="check">Finds what checking another reading of the same sheet would find.</param>
    public CauseFinder(
        FormReading<TRow> reading,
        IReadOnlyList<Finding> findings,
        Func<FormReading, IReadOnlyList<Finding>> check
    )
    {
        (this.reading, this.findings, this.check) = (reading, findings, check);
        system = new CellSystem<TRow>(reading, takesUnreadable: true);
        unknown = UnreadableCells().Take(MostUnknown + 1).ToList();
        if (unknown.Count > MostUnknown)
        {
            // With so many figures missing, what the others imply says little.
            system = new CellSystem<TRow>(reading, takesUnreadable: false);
            unknown = [];
        }
        weigher = new CandidateWeigher<TRow>(reading, system);
        keysNow = new Lazy<HashSet<string>>(() => FindingKeys.Of(check(reading)));
    }

    /// <summary>The causes, those that explain most first.</summary>
    public IReadOnlyList<Cause> Find()
    {
        var isAsked = findings.Any(finding =>
            finding.Code is FindingCodes.IdentityNotEqual or FindingCodes.IdentityRate or FindingCodes.TotalMismatch
        );
        var failing = Enumerable.Range(0, system.Equations.Count).Where(i => system.Equations[i].Fails).ToList();
        if ((!isAsked && unknown.Count == 0) || failing.Count > MostFailing)
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
        var moves = new MoveSearch<TRow>(system).Find(system.FigureOf, system.Equations, failing);
        foreach (var move in moves.Take(MostChecked))
        {
            var put = open.FindAll(part =>
                part.TrueForAll(index => system.Equations[index].GapAfter(move.Changes) == 0)
            );
            if (
                put.Count > 1
                && weigher.Weigh(new Dictionary<int, decimal>(), [move]) is { } candidate
                && Gone(candidate.Figures.Keys, candidate) is { Count: > 0 }
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
                : Parts(best.Candidate)
        ).Select(part => CauseOf(part, best.Candidate, best.Alternatives));

    /// <summary>The best explanation of equations that hang together; null where none is found.</summary>
    private (Candidate Candidate, IReadOnlyList<CauseCell> Alternatives)? Best(List<int> failing)
    {
        var most = reading.RowCount > ManyRows ? MostCheckedOfMany : MostChecked;
        var accepted = new List<(Candidate Candidate, decimal Score)>();
        foreach (var candidate in Candidates(failing).OrderBy(candidate => candidate.Weight).Take(most))
        {
            if (accepted.Count > 0 && candidate.Weight - Evidence > accepted.Min(known => known.Score))
            {
                break;
            }
            if (Gone(candidate.Figures.Keys, candidate) is { Count: > 0 } gone)
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
            .Select(one => Cell(one.Figures.Keys.Single(), one))
            .ToList();
        return (best, alternatives);
    }

    private bool IsTotal(Candidate candidate) => candidate.Figures.Keys.All(system.IsTotal);

    private List<Candidate> Candidates(List<int> failing)
    {
        var candidates = new List<Candidate>();
        var budget = new SearchBudget(MostSteps);
        Add(new Dictionary<int, decimal>(), [], failing);
        return candidates;

        // What is left to explain when some moves are put back: by single cells, or by further moves.
        void Add(Dictionary<int, decimal> moved, IReadOnlyList<Move> moves, IReadOnlyList<int> left)
        {
            var equations = moves.Count == 0 ? system.Equations : system.After(moved);
            var search = new SupportSearch(equations, system.EquationsOf, budget);
            var best = candidates.Select(candidate => candidate.Weight).DefaultIfEmpty(decimal.MaxValue).Min();
            var heavy = moves.Sum(_ => LightestPair);
            for (var size = 0; size <= MostCells && heavy + Lightest(size) < best && !budget.IsSpent; size++)
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
            var further = new MoveSearch<TRow>(system).Find(
                cell => system.FigureOf(cell) + moved.GetValueOrDefault(cell),
                equations,
                left
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
        || failing.Count(i => equations[i].Terms.ContainsKey(cell)) > 1
        || SlipOfFigure.Of(
            system.FigureOf(cell) / system.UnitOf(cell),
            (system.FigureOf(cell) + (equation.Gap / equation.Terms[cell])) / system.UnitOf(cell)
        )
            is not null;

    private static decimal Lightest(int size) => size == 2 ? LightestPair : size * LightestCell;

    /// <summary>Rates that are wrong by themselves, while all that they are worked out from is right.</summary>
    private IEnumerable<Cause> WrongRates() =>
        from row in Enumerable.Range(0, system.RowCount)
        from rule in reading.TypedForm.RowRules.OfType<RateRule<TRow>>()
        where (system.Row(row).Unreadable & rule.Bits) == 0 && reading.Sheet.CellOf(1, rule.Column) is not null
        let fault = rule.FaultOf(system.Row(row))
        where fault is not null
        let cell = CellSystem<TRow>.CellOf(row, rule.Column)
        let candidate = new Candidate(new Dictionary<int, decimal> { [cell] = fault.Value.Expected }, [], 1)
        where Gone([cell], candidate) is { Count: > 0 }
        select CauseOf([cell], candidate, []);

    /// <summary>
    /// The cells of a candidate in parts that each make findings go by themselves: cells belong together where a finding goes only when all
    /// of them change, or where one alone would bring another finding.
    /// </summary>
    private List<List<int>> Parts(Candidate candidate)
    {
        var all = candidate.Figures.Keys.ToList();
        var moved = candidate.Moves.SelectMany(move => move.Cells).ToHashSet();
        List<List<int>> parts =
        [
            .. candidate.Moves.Select(move => move.Cells.ToList()),
            .. all.Where(cell => !moved.Contains(cell) && !IsFollowing(cell)).Select(cell => new List<int> { cell }),
        ];
        foreach (var total in all.Where(IsFollowing))
        {
            parts = Joined(parts, part => part.Exists(system.Followers[total].Terms.ContainsKey), total);
        }
        if (parts.Count == 1)
        {
            return parts;
        }
        var alone = parts.ConvertAll(part => Gone(part, candidate));
        if (alone.Contains(null))
        {
            return [all];
        }
        var apart = parts;
        foreach (var finding in Gone(all, candidate)!.Where(index => !alone.Exists(gone => gone!.Contains(index))))
        {
            var needed = apart.Where(part => Gone(all.Except(part), candidate)?.Contains(finding) != true).ToList();
            parts = Joined(parts, part => needed.Exists(one => part.Contains(one[0])));
        }
        return parts.Exists(part => Gone(part, candidate) is not { Count: > 0 }) ? [all] : parts;

        bool IsFollowing(int cell) => !moved.Contains(cell) && system.Followers.ContainsKey(cell);

        static List<List<int>> Joined(List<List<int>> parts, Predicate<List<int>> isOne, params int[] further)
        {
            var joined = parts.FindAll(isOne);
            return [.. parts.Except(joined), [.. joined.SelectMany(part => part), .. further]];
        }
    }

    /// <summary>Which findings would be gone if some of a candidate's cells had its figures; null where another would come.</summary>
    private List<int>? Gone(IEnumerable<int> cells, Candidate candidate)
    {
        var changed = cells.ToList();
        var then = FindingKeys.Of(
            check(
                reading.With(
                    changed.Select(cell =>
                        (CellSystem<TRow>.RowOf(cell), system.ColumnOf(cell), candidate.Figures[cell])
                    )
                )
            )
        );
        if (!then.IsSubsetOf(keysNow.Value))
        {
            return null;
        }
        var read = changed.Where(cell => !system.IsReadable(cell)).Select(system.AddressOf).ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, findings.Count)
                .Where(index =>
                    FindingKeys.Of(findings[index]).All(key => keysNow.Value.Contains(key) && !then.Contains(key))
                    || (IsOfOneCell(findings[index]) && read.Contains(findings[index].Cell!))
                ),
        ];
    }

    private static bool IsOfOneCell(Finding finding) =>
        finding is { Severity: Severity.Error, Cells: 1, Cell: not null }
        && finding.Code.StartsWith("cell.", StringComparison.Ordinal);

    private Cause CauseOf(IEnumerable<int> part, Candidate candidate, IReadOnlyList<CauseCell> alternatives)
    {
        var cells = part.Order().ToList();
        return new Cause(
            [.. cells.Select(cell => Cell(cell, candidate))],
            candidate
                .Moves.FirstOrDefault(move => move.Cells.Count == cells.Count && move.Cells.All(cells.Contains))
                .Slip
                ?? weigher.SlipOf(cells, candidate.Figures),
            Gone(cells, candidate) ?? [],
            alternatives
        );
    }

    private CauseCell Cell(int cell, Candidate candidate)
    {
        var (address, unit) = (system.AddressOf(cell), system.UnitOf(cell));
        var isRead = system.IsReadable(cell);
        return new CauseCell(
            reading.SheetName,
            address,
            isRead ? system.FigureOf(cell) / unit : null,
            isRead ? null : findings.FirstOrDefault(finding => finding.Cell == address && IsOfOneCell(finding))?.Found,
            candidate.Figures[cell] / unit
        );
    }
}
