using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Plausibility;

/// <summary>
/// Asks about figures outside of where the office's own usually lie. A row's figure is told before the total that it is added up in: a
/// total is asked about only where each of its rows is usual.
/// </summary>
internal sealed class PlausibilityValidator<TRow>(
    FormReading<TRow> reading,
    SubmissionHistory history,
    FindingCollector findings
)
    where TRow : FormRow, new()
{
    public void Check()
    {
        var form = reading.TypedForm;
        foreach (var rule in form.Plausibility)
        {
            var column = form.FigureColumns.First(column => column.Code == rule.Column.Code);
            if ((column.Bit & reading.Unreadable) != 0 || reading.Sheet.CellOf(1, column) is null)
            {
                continue;
            }
            var isOfRows = false;
            if (rule.RowSpread is not null && !form.IsRegister)
            {
                foreach (var row in reading.Rows)
                {
                    isOfRows |= Ask(rule, form.RowKeyOf(row), column.Get(row), row.SourceRow, row);
                }
            }
            if (!isOfRows)
            {
                var total = reading.TotalsRows.FirstOrDefault(totals => totals.GroupCode is null);
                var sourceRow = total?.Figures.SourceRow ?? reading.Sheet.Header.LastRow;
                Ask(rule, row: null, column.Get(reading.Sum), sourceRow, of: null);
            }
        }
    }

    private bool Ask(PlausibilityRule rule, string? row, decimal figure, int sourceRow, TRow? of)
    {
        if (history.Usual.Missed(rule, row, figure) is not { } usual)
        {
            return false;
        }
        var unit = reading.Sheet.UnitOf(rule.Column);
        findings.Add(
            FindingCodes.HistoryImplausible,
            reading.SheetName,
            reading.Sheet.CellOf(sourceRow, rule.Column),
            figure / unit,
            arguments:
            [
                ("column", rule.Column.Heading),
                ("category", of is null ? "" : $" ({NameOf(of)})"),
                ("low", usual.Low / unit),
                ("high", usual.High / unit),
                ("years", usual.Years),
            ]
        );
        return true;
    }

    /// <summary>The row as people know it: Chủ động – Dân sự.</summary>
    private string NameOf(TRow row) =>
        string.Join(
            " – ",
            reading.TypedForm.Levels.Select(level =>
                reading
                    .Sheet.Reference.Categories(level.Kind)
                    .FirstOrDefault(member => member.Code == level.Get(row))
                    ?.NameVi
                ?? level.Get(row)
            )
        );
}
