using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>What a figure of a row may be at most: the rules "at most" of the form, over the cells of the sheet.</summary>
internal sealed class RowInequalities<TRow>
    where TRow : FormRow, new()
{
    private readonly FormReading<TRow> reading;
    private readonly List<AtMostRule<TRow>> rules;
    private readonly Dictionary<int, IReadOnlyList<Inequality>> known = [];

    public RowInequalities(FormReading<TRow> reading)
    {
        this.reading = reading;
        rules =
        [
            .. reading
                .TypedForm.RowRules.OfType<AtMostRule<TRow>>()
                .Where(rule =>
                    rule.Formula.Columns.Append(rule.Column).All(column => reading.Sheet.CellOf(1, column) is not null)
                ),
        ];
        Failing =
        [
            .. Enumerable
                .Range(0, rules.Count == 0 ? 0 : reading.Rows.Count)
                .Where(row => rules.Exists(rule => Exceeds(rule, reading.Rows[row])))
                .SelectMany(Of)
                .Where(inequality => inequality.Fails),
        ];
    }

    /// <summary>Those that the figures exceed.</summary>
    public IReadOnlyList<Inequality> Failing { get; }

    /// <summary>Those of a row whose cells could all be read; totals rows have none.</summary>
    public IReadOnlyList<Inequality> Of(int row)
    {
        if (row >= reading.Rows.Count)
        {
            return [];
        }
        if (!known.TryGetValue(row, out var found))
        {
            known[row] = found = [
                .. rules.Where(rule => (reading.Rows[row].Unreadable & rule.Bits) == 0).Select(rule => Of(rule, row)),
            ];
        }
        return found;
    }

    private static bool Exceeds(AtMostRule<TRow> rule, TRow row) =>
        (row.Unreadable & rule.Bits) == 0 && rule.Column.Get(row) > rule.Formula.Compute(row);

    private Inequality Of(AtMostRule<TRow> rule, int row)
    {
        var terms = new Dictionary<int, decimal> { [CellSystem<TRow>.CellOf(row, rule.Column)] = 1 };
        foreach (var (column, coefficient) in rule.Formula.Coefficients)
        {
            terms[CellSystem<TRow>.CellOf(row, column)] = -coefficient;
        }
        return new Inequality(terms, rule.Column.Get(reading.Rows[row]) - rule.Formula.Compute(reading.Rows[row]));
    }
}
