using System.Security.Cryptography;
using System.Text;
using Thads.Etl.Forms;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Workbooks.Rows;

/// <inheritdoc/>
internal sealed class FormReading<TRow>(
    Form<TRow> form,
    FormSheet sheet,
    IReadOnlyList<TRow> rows,
    IReadOnlyList<TotalsRow<TRow>> totalsRows
) : FormReading
    where TRow : FormRow, new()
{
    private readonly Lazy<TRow> sum = new(() => FormTotals.Sum(form, rows));
    private readonly Lazy<Statements> statements = new(() => State(form, sheet.Target, rows));

    public override Form Form => form;
    public override string SheetName => sheet.Name;
    public override FormTarget? Target => sheet.Target;
    public override int RowCount => rows.Count;
    public Form<TRow> TypedForm => form;
    internal override FormSheet Sheet => sheet;
    public IReadOnlyList<TRow> Rows => rows;
    public IReadOnlyList<TotalsRow<TRow>> TotalsRows => totalsRows;

    /// <summary>All rows added up.</summary>
    public TRow Sum => sum.Value;

    public override IReadOnlyDictionary<string, decimal> Totals =>
        form.AdditiveColumns.ToDictionary(column => column.Code, column => column.Get(Sum));

    public override string FiguresHash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var line = new StringBuilder();
            foreach (var row in rows)
            {
                line.Clear();
                foreach (var level in form.Levels)
                {
                    line.Append(level.Get(row)).Append('\t');
                }
                foreach (var column in form.TypedColumns)
                {
                    column.AppendTo(line, row);
                    line.Append('\t');
                }
                hash.AppendData(Encoding.UTF8.GetBytes(line.Append('\n').ToString()));
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    internal override void Accept(IFormReadingVisitor visitor) => visitor.Visit(this);

    /// <summary>The same sheet with other figures in some of its cells, which can then all be read.</summary>
    /// <param name="figures">By row (the rows, then the totals rows) and column, the figure in cases or đồng.</param>
    internal FormReading<TRow> With(IEnumerable<(int Row, FigureColumn<TRow> Column, decimal Figure)> figures)
    {
        var (changed, changedTotals) = (rows.ToList(), totalsRows.ToList());
        foreach (var cells in figures.GroupBy(figure => figure.Row))
        {
            var isTotals = cells.Key >= rows.Count;
            var row = (TRow)(isTotals ? totalsRows[cells.Key - rows.Count].Figures : rows[cells.Key]).Clone();
            foreach (var (_, column, figure) in cells)
            {
                column.Set(row, figure);
                row.Unreadable &= ~column.Bit;
            }
            if (isTotals)
            {
                changedTotals[cells.Key - rows.Count] = totalsRows[cells.Key - rows.Count] with { Figures = row };
            }
            else
            {
                changed[cells.Key] = row;
            }
        }
        return new FormReading<TRow>(form, sheet, changed, changedTotals);
    }

    /// <summary>One bit for each column with a cell that could not be read.</summary>
    public ulong Unreadable { get; } = rows.Aggregate(0UL, (bits, row) => bits | row.Unreadable);

    internal override Statements Statements => statements.Value;

    internal override RowChanges ChangesSince(AcceptedRows? before)
    {
        var old = new Dictionary<string, Queue<string>>();
        foreach (var row in (before as AcceptedRows<TRow>)?.Rows ?? [])
        {
            var (key, line) = Line(row);
            (old.TryGetValue(key, out var lines) ? lines : old[key] = new Queue<string>()).Enqueue(line);
        }
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var row in rows)
        {
            var (key, line) = Line(row);
            if (!old.TryGetValue(key, out var lines) || !lines.TryDequeue(out var was))
            {
                added++;
            }
            else if (was == line)
            {
                unchanged++;
            }
            else
            {
                changed++;
            }
        }
        return new RowChanges(added, changed, old.Values.Sum(lines => lines.Count), unchanged);
    }

    internal override IReadOnlyDictionary<string, decimal?> RatesOf(IReadOnlyDictionary<string, decimal> totals)
    {
        var sum = new TRow();
        foreach (var column in form.AdditiveColumns)
        {
            column.Set(sum, totals.GetValueOrDefault(column.Code));
        }
        return form
            .RowRules.OfType<RateRule<TRow>>()
            .ToDictionary(
                rule => rule.Column.Heading,
                rule =>
                    rule.Whole.Compute(sum) is > 0 and var whole ? rule.Part.Compute(sum) / whole * 100 : (decimal?)null
            );
    }

    /// <summary>What a row is known by, and all that it says.</summary>
    private (string Key, string Line) Line(TRow row)
    {
        var (key, line) = (new StringBuilder(), new StringBuilder());
        foreach (var level in form.Levels)
        {
            key.Append(level.Get(row)).Append('\t');
        }
        foreach (var column in form.TypedKeys)
        {
            column.AppendTo(key, row);
            key.Append('\t');
        }
        form.RepeatsBy?.AppendTo(key, row);
        foreach (var column in form.TypedColumns)
        {
            column.AppendTo(line, row);
            line.Append('\t');
        }
        return (key.ToString(), line.ToString());
    }

    private static Statements State(Form<TRow> form, FormTarget? target, IReadOnlyList<TRow> rows)
    {
        var statements = new Statements();
        if (target is null)
        {
            return statements;
        }
        foreach (var statement in form.Statements)
        {
            statements[statement.Measure] = form.StatedBy is null ? new() { [""] = 0 } : [];
        }
        foreach (var row in rows)
        {
            var category = form.StatedBy?.Invoke(row) ?? "";
            foreach (var statement in form.Statements)
            {
                if (statement.Figure(row, target) is not 0 and var figure)
                {
                    var byCategory = statements[statement.Measure];
                    byCategory[category] = checked(byCategory.GetValueOrDefault(category) + figure);
                }
            }
        }
        return statements;
    }

    internal override FactBatch ToFacts(FactKeys keys) => form.FactsOf(rows, keys, Layout);

    internal override byte[] Record() => new AcceptedRows<TRow>(form, Layout, rows).Write();

    internal override (int Count, IReadOnlyList<CellDifference> First) DifferencesFrom(
        AcceptedRows accepted,
        int most
    ) => new ReadingDifferences<TRow>(form, (AcceptedRows<TRow>)accepted, Layout).From(rows, most);

    private SheetLayout Layout => RememberedLayout.Of(sheet, form.FactType);
}
