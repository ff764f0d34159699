namespace Thads.Etl.Forms;

/// <summary>What the rows of a new period begin with, by the form's own rules across periods.</summary>
internal sealed class CarriedIn<TRow>(Form<TRow> form)
    where TRow : FormRow, new()
{
    /// <summary>
    /// The rows and columns whose figures are known before the report is written: figures that do not change within a year come from an earlier
    /// period of it, the others from the close of the year before.
    /// </summary>
    public (IReadOnlyList<TRow> Rows, IReadOnlyList<FormColumn<TRow>> Columns) Of(
        AcceptedRows<TRow>? earlierThisYear,
        AcceptedRows<TRow>? closeOfLastYear
    )
    {
        if (earlierThisYear is not null)
        {
            var constant = form
                .HistoryRules.OfType<ConstantThroughYear<TRow>>()
                .Where(rule => rule.Figure.Columns.Count == 1)
                .Select(rule => rule.Figure.Columns[0])
                .ToList();
            return constant.Count == 0 ? ([], []) : (earlierThisYear.Rows, constant);
        }
        if (closeOfLastYear is null)
        {
            return ([], []);
        }
        var carried = form
            .HistoryRules.OfType<CarriesOver<TRow>>()
            .Where(rule => rule.Opening.Columns.Count == 1)
            .ToList();
        var rows = closeOfLastYear.Rows.Select(row => Opening(row, carried)).ToList();
        return carried.Count == 0 ? ([], []) : (rows, [.. carried.Select(rule => rule.Opening.Columns[0])]);
    }

    private TRow Opening(TRow closed, List<CarriesOver<TRow>> carried)
    {
        var row = new TRow { SourceRow = closed.SourceRow };
        foreach (var level in form.Levels)
        {
            level.Set(row, level.Get(closed));
        }
        foreach (var column in form.TypedColumns)
        {
            column.Copy(closed, row);
        }
        foreach (var rule in carried)
        {
            rule.Opening.Columns[0].Set(row, rule.Closing.Compute(closed));
        }
        return row;
    }
}
