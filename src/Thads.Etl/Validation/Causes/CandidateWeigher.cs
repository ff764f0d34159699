using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Weighs an explanation: the less likely, the heavier. A changed cell weighs 1, a printed total a little more, since totals are mostly
/// calculated. A change that is a known slip weighs less, and two neighbours that swapped places weigh little more than one cell. A rate
/// that the change makes wrong counts as one more cell. What a figure may be at most speaks for a change that puts it right, and rules out
/// one that exceeds it.
/// </summary>
internal sealed class CandidateWeigher<TRow>(
    FormReading<TRow> reading,
    CellSystem<TRow> system,
    RowInequalities<TRow> inequalities,
    FiguresBefore<TRow> before
)
    where TRow : FormRow, new()
{
    private const decimal TotalWeight = 1.1m;
    private const decimal FollowerWeight = 0.02m;
    private const decimal SlipBonus = 0.3m;

    /// <summary>For a changed cell that also brings a figure down to what it may be at most: else one more cell would have to be wrong.</summary>
    public const decimal InequalityBonus = 0.4m;
    private const decimal FaintSlipBonus = 0.05m;

    /// <summary>For a figure that still exceeds what it may be at most: one cell at least has to change for it.</summary>
    private const decimal CellMore = 1;
    private const decimal NeighboursSwapped = 1.3m;
    private const decimal OthersSwapped = 1.6m;
    private const decimal ShiftWeight = 1.5m;

    private readonly IReadOnlyList<RateRule<TRow>> rates =
    [
        .. reading
            .TypedForm.RowRules.OfType<RateRule<TRow>>()
            .Where(rule => reading.Sheet.CellOf(1, rule.Column) is not null),
    ];

    /// <summary>The candidate that single cells and moves make, with the rates that are then wrong.</summary>
    /// <param name="single">By cell, what is added to its figure.</param>
    /// <param name="moves">Slips of several cells each.</param>
    /// <param name="atLimit">Of the cells, those whose change is only the least that brings a figure down to what it may be at most.</param>
    /// <param name="exceeded">What should hold once the changes are made: each that does not will take a cell more.</param>
    /// <returns>Null where a figure could not be one of the form's, or two of them change the same cell.</returns>
    public Candidate? Weigh(
        IReadOnlyDictionary<int, decimal> single,
        IReadOnlyList<Move> moves,
        IReadOnlySet<int> atLimit,
        IReadOnlyList<Inequality> exceeded
    )
    {
        var changes = new Dictionary<int, decimal>(single);
        foreach (var (cell, change) in moves.SelectMany(move => move.Changes))
        {
            if (!changes.TryAdd(cell, change))
            {
                return null;
            }
        }
        var figures = changes.ToDictionary(change => change.Key, change => system.FigureOf(change.Key) + change.Value);
        if (
            figures.Any(figure => figure.Value < 0 || figure.Value != decimal.Truncate(figure.Value))
            || Mended(changes) is not { } mended
        )
        {
            return null;
        }
        var weight =
            (exceeded.Count(inequality => inequality.ExcessAfter(changes) > 0) * CellMore)
            - (InequalityBonus * mended)
            + moves.Sum(move => move.Slip == Slip.Swapped ? NeighboursSwapped : ShiftWeight)
            + (Swapped([.. single.Keys], figures) ?? single.Keys.Sum(cell => WeightOf(cell, figures[cell])));
        var following = new HashSet<int>(atLimit);
        foreach (var (total, equation) in system.Followers)
        {
            var change = equation.GapAfter(changes) / equation.Terms[total];
            if (change != 0 && !changes.ContainsKey(total))
            {
                figures[total] = system.FigureOf(total) + change;
                weight += FollowerWeight;
                if (atLimit.Overlaps(equation.Terms.Keys))
                {
                    following.Add(total);
                }
            }
        }
        // A known slip that leads there tells more than how far a figure may go.
        if (SlipOf([.. single.Keys], figures) is not (null or Slip.DigitWrong or Slip.DigitAdded))
        {
            following.Clear();
        }
        var wrongRates = WrongRates(figures);
        foreach (var (cell, rate) in wrongRates)
        {
            figures[cell] = rate;
        }
        return new Candidate(
            figures,
            [.. moves.Select(move => (move.Slip, (IReadOnlyList<int>)[.. move.Changes.Keys]))],
            weight + wrongRates.Count,
            following
        );
    }

    /// <summary>How many of the changed cells bring a figure down to what it may be at most; null where a figure would then exceed it.</summary>
    private int? Mended(Dictionary<int, decimal> changes)
    {
        var mended = new HashSet<int>();
        foreach (var row in changes.Keys.Select(CellSystem<TRow>.RowOf).Distinct())
        {
            foreach (var inequality in inequalities.Of(row))
            {
                var excess = inequality.ExcessAfter(changes);
                if (excess > 0 && !inequality.Fails)
                {
                    return null;
                }
                if (excess <= 0 && inequality.Fails)
                {
                    mended.Add(changes.Keys.First(inequality.Terms.ContainsKey));
                }
            }
        }
        return mended.Count;
    }

    private Dictionary<int, decimal> WrongRates(Dictionary<int, decimal> figures)
    {
        var wrong = new Dictionary<int, decimal>();
        foreach (var cells in figures.GroupBy(figure => CellSystem<TRow>.RowOf(figure.Key)))
        {
            var row = (TRow)system.Row(cells.Key).Clone();
            foreach (var (cell, figure) in cells)
            {
                system.ColumnOf(cell).Set(row, figure);
                row.Unreadable &= ~system.ColumnOf(cell).Bit;
            }
            foreach (var rule in rates.Where(rule => (row.Unreadable & rule.Bits) == 0))
            {
                if (rule.FaultOf(row) is var (_, expected))
                {
                    wrong[CellSystem<TRow>.CellOf(cells.Key, rule.Column)] = expected;
                }
            }
        }
        return wrong;
    }

    /// <summary>The slip that some of a candidate's cells look like together; null where they look like none.</summary>
    public string? SlipOf(IReadOnlyList<int> cells, IReadOnlyDictionary<int, decimal> figures)
    {
        if (Swapped(cells, figures) is not null)
        {
            return Slip.Swapped;
        }
        var slips = cells.Select(cell => SlipOf(cell, figures[cell])).Distinct().ToList();
        return slips.Count == 1 ? slips[0] : null;
    }

    private string? SlipOf(int cell, decimal figure) =>
        !system.IsReadable(cell) || !system.ColumnOf(cell).IsAdditive ? null
        : before.IsTypedAgain(cell) && figure != system.FigureOf(cell) ? Slip.LastPeriod
        : SlipOfFigure.Of(system.FigureOf(cell) / system.UnitOf(cell), figure / system.UnitOf(cell));

    private decimal WeightOf(int cell, decimal figure) =>
        !system.IsReadable(cell)
            ? 0
            : (system.IsTotal(cell) ? TotalWeight : 1)
                - SlipOf(cell, figure) switch
                {
                    null => 0,
                    Slip.DigitWrong or Slip.LeftOut or Slip.DigitAdded => FaintSlipBonus,
                    _ => SlipBonus,
                };

    /// <summary>The weight of two cells whose figures swapped places; null where there are not two cells, or they did not swap.</summary>
    private decimal? Swapped(IReadOnlyList<int> cells, IReadOnlyDictionary<int, decimal> figures)
    {
        if (
            cells is not [var first, var second]
            || !system.IsReadable(first)
            || !system.IsReadable(second)
            || figures[first] != system.FigureOf(second)
            || figures[second] != system.FigureOf(first)
        )
        {
            return null;
        }
        var (columns, rows) = (system.Printed.ToList(), system.Downwards.ToList());
        var across = columns.IndexOf(system.ColumnOf(first)) - columns.IndexOf(system.ColumnOf(second));
        var down = rows.IndexOf(CellSystem<TRow>.RowOf(first)) - rows.IndexOf(CellSystem<TRow>.RowOf(second));
        return Math.Abs(across) + Math.Abs(down) == 1 ? NeighboursSwapped : OthersSwapped;
    }
}
