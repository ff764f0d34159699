using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Validation.Plausibility;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation;

/// <summary>
/// Checks a submission's totals against the office's other periods. A rule between two periods is checked whichever of them arrives
/// second; against a later period it is a warning only, or an earlier one could never be corrected.
/// </summary>
internal sealed class HistoryValidator<TRow>(
    FormReading<TRow> reading,
    SubmissionHistory history,
    FindingCollector findings
)
    where TRow : FormRow, new()
{
    /// <summary>Columns with a cell that could not be read: their sums would be wrong, so they are not compared.</summary>
    private readonly ulong unreadable = reading.Unreadable;

    public void Check()
    {
        foreach (var rule in reading.TypedForm.HistoryRules)
        {
            if ((rule.Bits & unreadable) != 0)
            {
                continue;
            }
            switch (rule)
            {
                case ConstantThroughYear<TRow> constant:
                    Check(constant);
                    break;
                case NonDecreasing<TRow> cumulative:
                    Check(cumulative);
                    break;
                case CarriesOver<TRow> carried:
                    Check(carried);
                    break;
                case ConsistentUnit<TRow> unit:
                    Check(unit);
                    break;
            }
        }
        new PlausibilityValidator<TRow>(reading, history, findings).Check();
        if (history.EarlierThisYear is { } before && before.FiguresHash == reading.FiguresHash)
        {
            findings.Add(FindingCodes.PeriodResent, reading.SheetName, expected: before.Period.LabelVi);
        }
    }

    private void Check(ConstantThroughYear<TRow> rule)
    {
        if (history.EarlierThisYear is { } earlier && Differs(earlier))
        {
            // A locked period can no longer be corrected: its error is corrected in the next one, which must then be allowed to differ.
            Report(
                FindingCodes.HistoryChangedWithinYear,
                rule.Figure,
                Past(rule.Figure, earlier),
                earlier,
                earlier.IsLocked ? Severity.Warning : null
            );
        }
        if (history.LaterThisYear is { } later && Differs(later))
        {
            Report(
                FindingCodes.HistoryChangedWithinYear,
                rule.Figure,
                Past(rule.Figure, later),
                later,
                Severity.Warning
            );
        }

        bool Differs(PastSubmission other) => Now(rule.Figure) != Past(rule.Figure, other);
    }

    private void Check(NonDecreasing<TRow> rule)
    {
        if (history.EarlierThisYear is { } earlier && Now(rule.Figure) < Past(rule.Figure, earlier))
        {
            Report(FindingCodes.HistoryFell, rule.Figure, Past(rule.Figure, earlier), earlier);
        }
    }

    private void Check(CarriesOver<TRow> rule)
    {
        if (history.CloseOfLastYear is { } close)
        {
            var (opening, closing) = (Now(rule.Opening), Past(rule.Closing, close));
            if (opening > closing)
            {
                Report(
                    FindingCodes.HistoryExceedsCarriedOut,
                    rule.Opening,
                    closing,
                    close,
                    close.IsLocked ? Severity.Warning : null
                );
            }
            else if (opening < closing)
            {
                Report(
                    FindingCodes.HistoryMovedToSeparateBook,
                    rule.Opening,
                    closing,
                    close,
                    null,
                    ("difference", Printed(closing - opening, rule.Opening))
                );
            }
        }
        if (reading.Target!.Period.IsFullYear && history.OpeningOfNextYear is { } next)
        {
            var (opening, closing) = (Past(rule.Opening, next), Now(rule.Closing));
            if (opening > closing)
            {
                Report(FindingCodes.HistoryLessThanNextOpening, rule.Closing, opening, next);
            }
        }
    }

    private void Check(ConsistentUnit<TRow> rule)
    {
        if (
            history.Before is not { } before
            || Past(rule.Figure, before) is not (> 0 and var past)
            || Now(rule.Figure) is not (> 0 and var now)
        )
        {
            return;
        }
        foreach (var factor in new[] { 1_000m, 1_000_000m })
        {
            if (IsAbout(now / past, factor))
            {
                ReportUnit(rule.Figure, now, past, factor, before, $"{factor:0}");
            }
            else if (IsAbout(past / now, factor))
            {
                ReportUnit(rule.Figure, now, past, factor, before, $"1/{factor:0}");
            }
        }

        static bool IsAbout(decimal ratio, decimal factor) => ratio > factor / 4 && ratio < factor * 4;
    }

    private void ReportUnit(
        Formula<TRow> figure,
        decimal now,
        decimal past,
        decimal factor,
        PastSubmission before,
        string times
    )
    {
        var likely = now > past ? reading.Sheet.MoneyUnit / factor : reading.Sheet.MoneyUnit * factor;
        var unit = likely switch
        {
            1m => "đồng",
            1_000m => "1.000 đồng",
            1_000_000m => "triệu đồng",
            _ => "đồng, 1.000 đồng?",
        };
        findings.Add(
            FindingCodes.HistoryUnitMistaken,
            reading.SheetName,
            CellOf(figure),
            now,
            past,
            arguments: [("column", figure.Text), ("period", before.Period.LabelVi), ("factor", times), ("unit", unit)]
        );
    }

    private decimal Now(Formula<TRow> figure) => figure.Compute(reading.Sum);

    private decimal Past(Formula<TRow> figure, PastSubmission other)
    {
        var sum = new TRow();
        foreach (var column in reading.TypedForm.FigureColumns)
        {
            column.Set(sum, other.Totals.GetValueOrDefault(column.Code));
        }
        return figure.Compute(sum);
    }

    private void Report(
        string code,
        Formula<TRow> figure,
        decimal expected,
        PastSubmission other,
        Severity? severity = null,
        params ReadOnlySpan<(string Name, object Value)> arguments
    ) =>
        findings.Add(
            code,
            reading.SheetName,
            CellOf(figure),
            Printed(Now(figure), figure),
            Printed(expected, figure),
            severity,
            [("column", figure.Text), ("period", other.Period.LabelVi), .. arguments]
        );

    private decimal Printed(decimal figure, Formula<TRow> formula) => figure / reading.Sheet.UnitOf(formula.Columns[0]);

    /// <summary>The figure's cell in the row that adds up the whole table; its heading where there is no such row.</summary>
    private string? CellOf(Formula<TRow> figure)
    {
        var total = reading.TotalsRows.FirstOrDefault(totals => totals.GroupCode is null);
        var row = total?.Figures.SourceRow ?? reading.Sheet.Header.LastRow;
        return reading.Sheet.CellOf(row, figure.Columns[0]);
    }
}
