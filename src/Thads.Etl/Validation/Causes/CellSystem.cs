using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// A sheet as a system of linear equations over its cells: what the form says must be equal in each row, and what each totals row adds up.
/// A cell is a number: its row (the rows, then the totals rows) × 64 + the place of its column.
/// </summary>
internal sealed class CellSystem<TRow>
    where TRow : FormRow, new()
{
    private const int CellsOfRow = 64;

    /// <summary>Rows up to which totals follow their details.</summary>
    private const int MostRowsFollowed = 200;
    private readonly FormReading<TRow> reading;
    private readonly FigureColumn<TRow>?[] columns = new FigureColumn<TRow>?[CellsOfRow];
    private readonly List<Equation> equations = [];
    private readonly Dictionary<int, Equation> followers = [];

    /// <param name="reading">The sheet as it was read.</param>
    /// <param name="takesUnreadable">Whether cells that could not be read are unknowns, or whatever they stand in says nothing.</param>
    public CellSystem(FormReading<TRow> reading, bool takesUnreadable)
    {
        this.reading = reading;
        foreach (var column in reading.TypedForm.FigureColumns)
        {
            if (reading.Sheet.CellOf(1, column) is not null)
            {
                columns[column.Ordinal] = column;
            }
        }
        Printed =
        [
            .. columns
                .OfType<FigureColumn<TRow>>()
                .Where(column => column.IsAdditive)
                .OrderBy(column => reading.Sheet.Match.ColumnIndex[column.Ordinal]),
        ];
        Downwards = [.. Enumerable.Range(0, RowCount).OrderBy(row => Row(row).SourceRow)];
        AddRows(takesUnreadable);
        AddTotals(takesUnreadable);
        Follow();
        EquationsOf = equations
            .SelectMany((equation, index) => equation.Terms.Keys.Select(cell => (cell, index)))
            .ToLookup(pair => pair.cell, pair => pair.index);
    }

    public IReadOnlyList<Equation> Equations => equations;

    /// <summary>
    /// Totals that are the sum of what they add up, whatever that is: they are calculated from it, or as good as that, and follow when a
    /// detail changes. So they stand in no equation. By the total's cell, the equation that gives it.
    /// </summary>
    public IReadOnlyDictionary<int, Equation> Followers => followers;

    /// <summary>By cell, the equations that it stands in.</summary>
    public ILookup<int, int> EquationsOf { get; }

    /// <summary>The equations with the gaps that are left when some cells have changed.</summary>
    public IReadOnlyList<Equation> After(IReadOnlyDictionary<int, decimal> changes)
    {
        var after = equations.ToList();
        foreach (var index in changes.Keys.SelectMany(cell => EquationsOf[cell]).Distinct())
        {
            after[index] = after[index] with { Gap = after[index].GapAfter(changes) };
        }
        return after;
    }

    public int RowCount => reading.Rows.Count + reading.TotalsRows.Count;

    public static int RowOf(int cell) => cell / CellsOfRow;

    public static int CellOf(int row, FormColumn column) => (row * CellsOfRow) + column.Ordinal;

    public FigureColumn<TRow> ColumnOf(int cell) => columns[cell % CellsOfRow]!;

    public TRow Row(int row) =>
        row < reading.Rows.Count ? reading.Rows[row] : reading.TotalsRows[row - reading.Rows.Count].Figures;

    public bool IsTotal(int cell) => RowOf(cell) >= reading.Rows.Count;

    /// <summary>In cases or đồng; 0 where it could not be read.</summary>
    public decimal FigureOf(int cell) => IsReadable(cell) ? ColumnOf(cell).Get(Row(RowOf(cell))) : 0;

    public bool IsReadable(int cell) => (Row(RowOf(cell)).Unreadable & ColumnOf(cell).Bit) == 0;

    public string AddressOf(int cell) => reading.Sheet.CellOf(Row(RowOf(cell)).SourceRow, ColumnOf(cell))!;

    /// <summary>đồng in one unit of what the cell prints; 1 where it is not money.</summary>
    public decimal UnitOf(int cell) => reading.Sheet.UnitOf(ColumnOf(cell));

    /// <summary>The additive columns that the sheet prints, from left to right.</summary>
    public IReadOnlyList<FigureColumn<TRow>> Printed { get; }

    /// <summary>The rows and totals rows from top to bottom.</summary>
    public IReadOnlyList<int> Downwards { get; }

    private void AddRows(bool takesUnreadable)
    {
        var rules = reading
            .TypedForm.RowRules.OfType<EqualityRule<TRow>>()
            .Where(rule => rule.Formula.Columns.Append(rule.Column).All(column => columns[column.Ordinal] is not null))
            .ToList();
        // What is equal in each row is equal in the rows that add them up.
        for (var row = 0; row < RowCount; row++)
        {
            var unreadable = Row(row).Unreadable;
            foreach (var rule in rules.Where(rule => takesUnreadable || (unreadable & rule.Bits) == 0))
            {
                var terms = new Dictionary<int, decimal> { [CellOf(row, rule.Column)] = 1 };
                foreach (var (column, coefficient) in rule.Formula.Coefficients)
                {
                    terms[CellOf(row, column)] = -coefficient;
                }
                Add(terms);
            }
        }
    }

    private void AddTotals(bool takesUnreadable)
    {
        for (var index = 0; index < reading.TotalsRows.Count; index++)
        {
            var totals = reading.TotalsRows[index];
            var row = reading.Rows.Count + index;
            var addedUp = Enumerable
                .Range(0, reading.Rows.Count)
                .Where(i =>
                    totals.GroupCode is null || reading.TypedForm.Levels[0].Get(reading.Rows[i]) == totals.GroupCode
                )
                .ToList();
            var unreadable = addedUp.Aggregate(totals.Figures.Unreadable, (bits, i) => bits | Row(i).Unreadable);
            foreach (var column in Printed.Where(column => takesUnreadable || (unreadable & column.Bit) == 0))
            {
                var terms = addedUp.ToDictionary(i => CellOf(i, column), _ => -1m);
                terms[CellOf(row, column)] = 1;
                Add(terms);
                if (!equations[^1].Fails && equations[^1].Terms.Keys.All(IsReadable))
                {
                    followers[CellOf(row, column)] = equations[^1];
                }
            }
        }
    }

    /// <summary>Takes the totals that follow out of the equations: those that give them, and those over nothing else, say nothing more.</summary>
    private void Follow()
    {
        if (RowCount > MostRowsFollowed)
        {
            followers.Clear();
            return;
        }
        var giving = followers.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var others = equations
            .Where(equation => !giving.Contains(equation) && !equation.Terms.Keys.All(followers.ContainsKey))
            .Select(equation =>
                equation
                    .Terms.Keys.Where(followers.ContainsKey)
                    .Aggregate(equation, (left, total) => left.Without(total, followers[total]))
            )
            .ToList();
        equations.Clear();
        equations.AddRange(others);
    }

    private void Add(Dictionary<int, decimal> terms) =>
        equations.Add(new Equation(terms, -terms.Sum(term => term.Value * FigureOf(term.Key))));
}
