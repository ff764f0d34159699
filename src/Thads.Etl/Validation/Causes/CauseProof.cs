using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Holds explanations against the real checks, run over the sheet with other figures: an explanation counts only when they then find nothing
/// new, and it explains what they find no more.
/// </summary>
/// <param name="reading">The sheet as it was read.</param>
/// <param name="system">Its cells.</param>
/// <param name="weigher">Which slip figures look like.</param>
/// <param name="findings">All that was found.</param>
/// <param name="check">Finds what checking another reading of the same sheet would find.</param>
/// <param name="budget">How much may still be done.</param>
internal sealed class CauseProof<TRow>(
    FormReading<TRow> reading,
    CellSystem<TRow> system,
    CandidateWeigher<TRow> weigher,
    IReadOnlyList<Finding> findings,
    Func<FormReading, IReadOnlyList<Finding>> check,
    SearchBudget budget
)
    where TRow : FormRow, new()
{
    private readonly Lazy<HashSet<string>> keysNow = new(() => FindingKeys.Of(check(reading)));
    private readonly Dictionary<string, List<int>?> known = [];

    /// <summary>A check looks at each cell for each of about so many rules.</summary>
    private int CostOfCheck => system.RowCount * system.Printed.Count * 2;

    /// <summary>
    /// The cells of a candidate in parts that each make findings go by themselves: cells belong together where a finding goes only when all
    /// of them change, or where one alone would bring another finding.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Parts(Candidate candidate)
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
    /// <returns>Null, too, when the budget is spent: what was not checked is not said.</returns>
    public IReadOnlyList<int>? Gone(IEnumerable<int> cells, Candidate candidate)
    {
        var changed = cells.Order().ToList();
        var figures = string.Join(' ', changed.Select(cell => $"{cell}={candidate.Figures[cell]}"));
        if (!known.TryGetValue(figures, out var gone) && budget.Take(CostOfCheck))
        {
            known[figures] = gone = Check(changed, candidate);
        }
        return gone;
    }

    private List<int>? Check(List<int> changed, Candidate candidate)
    {
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

    public Cause CauseOf(IEnumerable<int> part, Candidate candidate, IReadOnlyList<CauseCell> alternatives)
    {
        var cells = part.Order().ToList();
        return new Cause(
            [.. cells.Select(cell => Cell(cell, candidate))],
            cells.Exists(candidate.AtLimit.Contains)
                ? null
                : candidate
                    .Moves.FirstOrDefault(move => move.Cells.Count == cells.Count && move.Cells.All(cells.Contains))
                    .Slip
                    ?? weigher.SlipOf(cells, candidate.Figures),
            Gone(cells, candidate) ?? [],
            alternatives
        );
    }

    public CauseCell Cell(int cell, Candidate candidate)
    {
        var (address, unit) = (system.AddressOf(cell), system.UnitOf(cell));
        var isRead = system.IsReadable(cell);
        return new CauseCell(
            reading.SheetName,
            address,
            isRead ? system.FigureOf(cell) / unit : null,
            isRead ? null : findings.FirstOrDefault(finding => finding.Cell == address && IsOfOneCell(finding))?.Found,
            candidate.Figures[cell] / unit,
            !candidate.AtLimit.Contains(cell) ? null
                : candidate.Figures[cell] < system.FigureOf(cell) ? CauseBound.AtMost
                : CauseBound.AtLeast
        );
    }
}
