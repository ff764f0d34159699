using Thads.Etl.Forms;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>Lays one form with its figures out on a sheet.</summary>
internal sealed class PrintedTable<TRow>(
    Form<TRow> form,
    PrintedSheet sheet,
    ReferenceData reference,
    SharedStrings strings
) : FormTable(form, sheet, reference, strings)
    where TRow : FormRow, new()
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    private readonly HashSet<FormColumn> rates =
    [
        .. form.RowRules.OfType<RateRule<TRow>>().Select(rule => rule.Column),
    ];

    public SheetBuilder Print(IReadOnlyList<TRow> rows)
    {
        PrintTitle();
        PrintHeadings();
        PrintRows(rows);
        PrintSignatures();
        SetWidths();
        return Builder;
    }

    private void PrintRows(IReadOnlyList<TRow> rows)
    {
        if (form.IsRegister)
        {
            PrintRegister(rows);
            return;
        }
        var inner = form.Levels[^1];
        if (form.Levels.Count == 1)
        {
            PrintMembers(rows, inner);
            if (form.HasTotals)
            {
                PrintTotals("", "Tổng cộng", rows);
            }
            return;
        }
        var outer = form.Levels[0];
        PrintTotals("", "Tổng số", rows);
        var group = 0;
        foreach (var (code, name) in Members(outer.Kind))
        {
            var members = rows.Where(row => outer.Get(row) == code).ToList();
            PrintTotals(Roman[group++], name, members);
            PrintMembers(members, inner);
        }
    }

    private void PrintRegister(IReadOnlyList<TRow> rows)
    {
        var ordinal = 0;
        foreach (var row in rows)
        {
            Builder.Text(Next, 0, Invariant($"{++ordinal}"), CellStyle.Ordinal);
            PrintValues(row, isTotal: false);
        }
        if (form.HasTotals && form.AdditiveColumns.Any())
        {
            Builder.Text(Next, 0, "Tổng cộng", CellStyle.TotalLabel);
            PrintValues(FormTotals.Sum(form, rows), isTotal: true);
        }
    }

    private void PrintMembers(IReadOnlyList<TRow> rows, CategoryLevel<TRow> level)
    {
        var ordinal = 0;
        foreach (var (code, name) in Members(level.Kind))
        {
            foreach (var row in rows.Where(row => level.Get(row) == code))
            {
                Builder.Text(Next, 0, Invariant($"{++ordinal}"), CellStyle.Ordinal);
                Builder.Text(Next, LabelColumn, name, CellStyle.Label);
                PrintValues(row, isTotal: false);
            }
        }
    }

    private void PrintTotals(string ordinal, string label, IReadOnlyList<TRow> rows)
    {
        Builder.Text(Next, 0, ordinal, CellStyle.Ordinal);
        Builder.Text(Next, LabelColumn, label, CellStyle.TotalLabel);
        PrintValues(FormTotals.Sum(form, rows), isTotal: true);
    }

    private void PrintValues(TRow row, bool isTotal)
    {
        for (var place = 0; place < Layout.Columns.Count; place++)
        {
            var column = (FormColumn<TRow>)Layout.Columns[place].Column;
            if (isTotal && !column.IsAdditive && !rates.Contains(column))
            {
                Builder.Blank(Next, FirstColumn + place, CellStyle.TotalFigure);
                continue;
            }
            PrintValue(FirstColumn + place, column, column.ValueOf(row), isTotal);
        }
        Next++;
    }
}
