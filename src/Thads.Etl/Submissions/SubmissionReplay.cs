using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>
/// Reads an accepted submission again. It was accepted by the rules of its day, so only what its figures say is asked, and they must
/// be the very figures that were accepted.
/// </summary>
public sealed class SubmissionReplay(WorkbookPipeline pipeline, FindingCatalog catalog) : ISubmissionReplay
{
    public FactBatch Replay(
        Submission submission,
        byte[] bytes,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        var findings = new FindingCollector(catalog);
        var declared = new DeclaredTarget(
            submission.DeclaredFormCode,
            submission.DeclaredOfficeCode,
            submission.DeclaredPeriodKey
        );
        var reading = pipeline.Read(
            new StoredFile(submission.FileName, bytes, declared),
            reference,
            findings,
            cancellationToken
        );
        if (reading?.Target is not { } target)
        {
            var why = findings.Findings.Select(catalog.English).FirstOrDefault();
            throw new ReplayException(
                $"Submission {submission.SubmissionId} ({submission.FileName}) can no longer be read: {why}"
            );
        }
        if (
            reading.Form.Code != submission.FormCode
            || target.Office.OfficeCode != submission.OfficeCode
            || target.Period.StatYear != submission.StatYear
            || target.Period.Months != submission.Months
            || reading.FiguresHash != submission.FiguresHash
        )
        {
            throw new ReplayException(
                $"Submission {submission.SubmissionId} ({submission.FileName}) no longer reads as it was accepted."
            );
        }
        return reading.ToFacts(new FactKeys(reference, submission.SubmissionId, target));
    }
}
