using System.Globalization;
using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>
/// Reads the workbook of an accepted submission as a new one would be read, but for its form, office and period, which are settled. Where its
/// headings are not found any more, it is read by the layout that the submission remembers.
/// </summary>
public sealed class ReadingComparison(WorkbookPipeline pipeline, FormCatalog forms, FindingCatalog catalog)
    : IReadingComparison
{
    private const int MostDifferences = 1_000;

    public string Reader => ProgramBuild.Id;

    public ComparedReading Compare(
        Submission submission,
        byte[] bytes,
        SubmissionReading accepted,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        var (form, target) = forms.AcceptedAs(submission, reference);
        var rows = form.RowsOf(accepted);
        var findings = new FindingCollector(catalog);
        var reading = Read(new AcceptedTarget(form, target, Layout: null, submission.LayoutId), findings);
        if (reading is null && !rows.Layout.IsConverted)
        {
            var remembered = new FindingCollector(catalog);
            if (Read(new AcceptedTarget(form, target, rows.Layout, submission.LayoutId), remembered) is { } read)
            {
                (reading, findings) = (read, remembered);
            }
        }
        if (reading is null)
        {
            var why = findings.Findings.Select(catalog.English).FirstOrDefault() ?? "The form is not found in it.";
            return new ComparedReading(0, [], HashOf(why), why, Now: null);
        }
        var (count, differences) = reading.DifferencesFrom(rows, MostDifferences);
        return new ComparedReading(
            count,
            differences,
            HashOf(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reading.FiguresHash} {reading.Sheet.TitleFigure} {count}"
                )
            ),
            Failure: null,
            count == 0 || findings.HasErrors
                ? null
                : new ValidatedSubmission(reading, target).ToLoadable(submission.SubmissionId, reference)
        );

        FormReading? Read(AcceptedTarget how, FindingCollector into)
        {
            var file = new StoredFile(submission.FileName, bytes, DeclaredTarget.Nothing);
            return pipeline.Inspect(file, into) is { } workbook
                ? pipeline.Read(workbook, reference, into, cancellationToken, how)
                : null;
        }
    }

    private static string HashOf(string text) => RecordedReading.HashOf(Encoding.UTF8.GetBytes(text));
}
