using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>
/// A reading without errors. Only <see cref="SubmissionValidator"/> makes one of a new workbook, and <see cref="ReadingComparison"/> of one
/// that was accepted before; only this can be loaded.
/// </summary>
public sealed class ValidatedSubmission
{
    private readonly FormReading reading;
    private readonly FormTarget target;

    internal ValidatedSubmission(FormReading reading, FormTarget target)
    {
        this.reading = reading;
        this.target = target;
    }

    /// <summary>What the warehouse loads, under the submission's number in the log.</summary>
    public LoadableSubmission ToLoadable(int submissionId, ReferenceData reference) =>
        new(
            submissionId,
            reading.Form.Code,
            target.Office.OfficeCode,
            target.Period.StatYear,
            target.Period.Months,
            reading.SheetName,
            reading.Sheet.LayoutId,
            reading.FiguresHash,
            TouchesWholeYear: reading.Form.IsYearly,
            reading.Totals,
            reading.Statements.ToJson(),
            new RecordedReading(ProgramBuild.Id, reading.Record()),
            reading.ToFacts(new FactKeys(reference, submissionId, target))
        )
        {
            Words = reading.Sheet.UsedWords,
        };
}
