using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation;

/// <summary>Runs the checks on what was read from a workbook, whatever its form.</summary>
internal static class ReadingChecks
{
    /// <summary>What the sheet must satisfy by itself: identities in each row, and totals.</summary>
    public static void CheckSheet(FormReading reading, FindingCollector findings) =>
        reading.Accept(new SheetCheck(findings));

    /// <summary>Against the office's other periods.</summary>
    public static void CheckHistory(FormReading reading, SubmissionHistory history, FindingCollector findings) =>
        reading.Accept(new HistoryCheck(history, findings));

    /// <summary>Against other forms of the same office and period.</summary>
    public static void CheckForms(FormReading reading, IReadOnlyList<OtherForm> others, FindingCollector findings) =>
        reading.Accept(new FormsCheck(others, findings));

    private sealed class SheetCheck(FindingCollector findings) : IFormReadingVisitor
    {
        public void Visit<TRow>(FormReading<TRow> reading)
            where TRow : FormRow, new() => new SheetValidator<TRow>(reading, findings).Check();
    }

    private sealed class HistoryCheck(SubmissionHistory history, FindingCollector findings) : IFormReadingVisitor
    {
        public void Visit<TRow>(FormReading<TRow> reading)
            where TRow : FormRow, new() => new HistoryValidator<TRow>(reading, history, findings).Check();
    }

    private sealed class FormsCheck(IReadOnlyList<OtherForm> others, FindingCollector findings) : IFormReadingVisitor
    {
        public void Visit<TRow>(FormReading<TRow> reading)
            where TRow : FormRow, new() => new FormReconciler<TRow>(reading, others, findings).Check();
    }
}
