using Thads.Etl.Findings;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>Checks a file as its submission would be checked, and changes nothing.</summary>
public sealed class WorkbookChecker(
    ReferenceCache references,
    IWarehouseProvider provider,
    WorkbookPipeline pipeline,
    FindingCatalog catalog,
    TimeProvider clock
)
{
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <param name="layout">A layout that is not taught yet, to see what would be read by it.</param>
    public async Task<WorkbookCheck> CheckAsync(
        StoredFile file,
        CancellationToken cancellationToken,
        KnownLayout? layout = null
    )
    {
        var findings = new FindingCollector(catalog);
        if (pipeline.Inspect(file, findings) is not { } workbook)
        {
            return new WorkbookCheck(null, null, findings.Findings);
        }
        await using var context = provider.CreateContext();
        var reference = await references.ReadAsync(context, cancellationToken);
        reference = layout is null ? reference : reference.With(layout);
        var reading = pipeline.Read(workbook, reference, findings, cancellationToken);
        SubmissionPreview? preview = null;
        SubmissionHistory? past = null;
        IReadOnlyList<OtherForm> otherForms = [];
        // A report of the whole province is checked as what it is, by itself; taken in, it would be the department's own.
        if (reading is { Target: { } target, IsOfWholeProvince: false })
        {
            var history = await HistoryReader.ReadAsync(context, reference, reading.Form, target, cancellationToken);
            var gate = await HistoryReader.ReadGateAsync(
                context,
                reading.Form,
                target,
                clock.GetUtcNow().UtcDateTime,
                cancellationToken
            );
            var others = await HistoryReader.ReadOtherFormsAsync(context, reading.Form.Code, target, cancellationToken);
            if (await CountedTwice.FindAsync(context, reading, target, cancellationToken) is { } office)
            {
                findings.Add(FindingCodes.ReportCountsTwice, reading.SheetName, found: office);
            }
            SubmissionValidator.Validate(reading, history, others, gate, findings);
            (past, otherForms) = (history, others);
            preview = await PreviewReader.ReadAsync(context, reference, reading, target, cancellationToken);
        }
        var isReadable = !findings.Findings.Any(f =>
            f.Code is FindingCodes.WorkbookUnreadable or FindingCodes.WorkbookEncrypted
        );
        return new WorkbookCheck(isReadable ? workbook : null, reading, findings.Findings, preview)
        {
            Causes = reading is null ? [] : SubmissionCauses.Of(reading, past, otherForms, findings, catalog, clock),
        };
    }
}
