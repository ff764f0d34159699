using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation;

/// <summary>Checks what a sheet must satisfy by itself: the declared rules in each row, and every totals row against the rows it adds up.</summary>
internal sealed class SheetValidator<TRow>(FormReading<TRow> reading, FindingCollector findings)
    where TRow : FormRow, new()
{
    public void Check()
    {
        foreach (var row in reading.Rows)
        {
            foreach (var rule in reading.TypedForm.RowRules)
            {
                Check(rule, row);
            }
        }
        foreach (var rule in reading.TypedForm.SheetRules)
        {
            if (rule.Check(reading.Rows) is var (found, expected))
            {
                findings.Add(rule.Code, reading.Sheet.Name, found: found, expected: expected);
            }
        }
        foreach (var totals in reading.TotalsRows)
        {
            Check(totals);
            foreach (var rule in reading.TypedForm.RowRules.OfType<RateRule<TRow>>())
            {
                Check(rule, totals.Figures);
            }
        }
    }

    private void Check(RowRule<TRow> rule, TRow row)
    {
        if ((row.Unreadable & rule.Bits) != 0)
        {
            return;
        }
        switch (rule)
        {
            case EqualityRule<TRow> equality when equality.Column.Get(row) != equality.Formula.Compute(row):
                var (found, expected) = (equality.Column.Get(row), equality.Formula.Compute(row));
                Report(
                    FindingCodes.IdentityNotEqual,
                    row,
                    equality.Column,
                    found,
                    expected,
                    ("formula", equality.Formula.Text),
                    ("difference", Printed(found - expected, equality.Column))
                );
                break;
            case AtMostRule<TRow> atMost when atMost.Column.Get(row) > atMost.Formula.Compute(row):
                Report(
                    FindingCodes.IdentityExceeds,
                    row,
                    atMost.Column,
                    atMost.Column.Get(row),
                    atMost.Formula.Compute(row),
                    ("formula", atMost.Formula.Text)
                );
                break;
            case RateRule<TRow> rate:
                CheckRate(rate, row);
                break;
            case ConditionRule<TRow> condition when reading.Target is { } target && !condition.Holds(row, target):
                findings.Add(
                    condition.Code,
                    reading.Sheet.Name,
                    reading.Sheet.CellOf(row.SourceRow, condition.Columns[0]),
                    Shown(condition.Columns[0], row),
                    condition.Expected?.Invoke(row, target),
                    arguments:
                    [
                        ("column", condition.Columns[0].Heading),
                        ("other", condition.Columns.Count > 1 ? condition.Columns[1].Heading : ""),
                    ]
                );
                break;
        }
    }

    private void CheckRate(RateRule<TRow> rule, TRow row)
    {
        if (rule.FaultOf(row) is var (found, expected))
        {
            Report(
                FindingCodes.IdentityRate,
                row,
                rule.Column,
                found,
                expected,
                ("part", rule.Part.Text),
                ("whole", rule.Whole.Text)
            );
        }
    }

    private void Check(TotalsRow<TRow> totals)
    {
        var addedUp = totals.GroupCode is null
            ? reading.Rows
            : [.. reading.Rows.Where(row => reading.TypedForm.Levels[0].Get(row) == totals.GroupCode)];
        foreach (var column in reading.TypedForm.AdditiveColumns)
        {
            if (
                (
                    (totals.Figures.Unreadable | addedUp.Aggregate(0UL, (bits, row) => bits | row.Unreadable))
                    & column.Bit
                ) != 0
            )
            {
                continue;
            }
            var found = column.Get(totals.Figures);
            var expected = addedUp.Sum(column.Get);
            if (found != expected)
            {
                Report(
                    FindingCodes.TotalMismatch,
                    totals.Figures,
                    column,
                    found,
                    expected,
                    ("row", totals.Label),
                    ("difference", Printed(found - expected, column))
                );
            }
        }
    }

    /// <summary>Figures are told in the unit that the sheet prints.</summary>
    private void Report(
        string code,
        TRow row,
        FormColumn column,
        decimal found,
        decimal expected,
        params ReadOnlySpan<(string Name, object Value)> arguments
    ) =>
        findings.Add(
            code,
            reading.Sheet.Name,
            reading.Sheet.CellOf(row.SourceRow, column),
            Printed(found, column),
            Printed(expected, column),
            arguments: [("column", column.Heading), .. arguments]
        );

    /// <summary>The cell's value as it is shown to people: a list member by its name, money in the printed unit.</summary>
    private object? Shown(FormColumn<TRow> column, TRow row) =>
        column.ValueOf(row) switch
        {
            string code when column.List is { } list => reading
                .Sheet.Reference.Categories(list)
                .FirstOrDefault(member => member.Code == code)
                ?.NameVi
                ?? code,
            decimal figure => Printed(figure, column),
            var value => value,
        };

    private decimal Printed(decimal figure, FormColumn column) => figure / reading.Sheet.UnitOf(column);
}
