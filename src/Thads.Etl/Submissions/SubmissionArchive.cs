using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Hands a submission's workbook out again: as it came, or with every finding at its cell. Each time is written to the audit trail.</summary>
public sealed class SubmissionArchive(
    IWarehouseProvider provider,
    SubmissionReader reader,
    WorkbookPipeline pipeline,
    WorkbookAnnotator annotator,
    WorkbookChecker checker,
    FindingCatalog catalog,
    AuditTrail audit
)
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The bytes exactly as received, sent as a download and never for display: the file is its sender's, not ours.</summary>
    /// <returns>Null where they were erased.</returns>
    public async Task<byte[]?> OriginalAsync(Submission submission, Actor by, CancellationToken cancellationToken)
    {
        if (await BytesAsync(submission, cancellationToken) is not { } bytes)
        {
            return null;
        }
        await AppendAsync(submission, by, "original", cancellationToken);
        return bytes;
    }

    /// <summary>The sender's own workbook with the findings in it, as .xlsx.</summary>
    /// <returns>Null where it was erased.</returns>
    public async Task<byte[]?> AnnotatedAsync(Submission submission, Actor by, CancellationToken cancellationToken)
    {
        if (await FileAsync(submission, cancellationToken) is not { } file)
        {
            return null;
        }
        var findings = await reader.AllFindingsAsync(submission.SubmissionId, cancellationToken);
        var workbook = pipeline.Inspect(file, new FindingCollector(catalog));
        var causes = await reader.AllCausesAsync(submission.SubmissionId, cancellationToken);
        var bytes = annotator.Annotate(workbook, findings, causes);
        await AppendAsync(submission, by, "annotated", cancellationToken);
        return bytes;
    }

    /// <summary>What loading the submission would change, as things stand now; null where its office or period is not known.</summary>
    public async Task<SubmissionPreview?> PreviewAsync(Submission submission, CancellationToken cancellationToken) =>
        await FileAsync(submission, cancellationToken) is { } file
            ? (await checker.CheckAsync(file, cancellationToken)).Preview
            : null;

    private async Task<StoredFile?> FileAsync(Submission submission, CancellationToken cancellationToken) =>
        await BytesAsync(submission, cancellationToken) is { } bytes
            ? new StoredFile(
                submission.FileName,
                bytes,
                new DeclaredTarget(
                    submission.DeclaredFormCode,
                    submission.DeclaredOfficeCode,
                    submission.DeclaredPeriodKey
                )
            )
            : null;

    private async Task<byte[]?> BytesAsync(Submission submission, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.StoredBytesAsync(submission.ContentHash, cancellationToken);
    }

    private Task AppendAsync(Submission submission, Actor by, string what, CancellationToken cancellationToken) =>
        audit.AppendAsync(
            by,
            new AuditEntry(
                AuditActions.SubmissionDownloaded,
                $"submission:{submission.SubmissionId}",
                submission.OfficeCode ?? submission.SenderOfficeCode,
                new Dictionary<string, string?> { ["what"] = what }
            ),
            cancellationToken
        );
}
