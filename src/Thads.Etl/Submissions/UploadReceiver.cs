using Thads.Etl.Findings;
using Thads.Etl.Telemetry;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Submissions;

/// <summary>
/// Takes a file that somebody uploads: whatever cannot be a workbook, or may not be opened, is refused at once with every reason and
/// nothing of it is stored; anything else is stored and queued.
/// </summary>
public sealed class UploadReceiver(
    InboundFile inbound,
    WorkbookPipeline pipeline,
    SubmissionIntake intake,
    FindingCatalog catalog,
    HubTelemetry telemetry
)
{
    private const int LongestName = 200;

    /// <exception cref="OperationCanceledException">The sender broke off; nothing was stored.</exception>
    public async Task<UploadResult> ReceiveAsync(
        string fileName,
        Stream content,
        DeclaredTarget declared,
        string? justification,
        Actor sender,
        CancellationToken cancellationToken
    )
    {
        var name = NameOf(fileName);
        byte[] bytes;
        try
        {
            bytes = await inbound.ReadAsync(content, cancellationToken);
        }
        catch (RefusedFileException e)
        {
            return Refused(name, [e.Finding]);
        }
        var findings = new FindingCollector(catalog);
        if (pipeline.Inspect(new StoredFile(name, bytes, declared), findings) is null)
        {
            return Refused(name, findings.Findings);
        }
        var file = new ReceivedFile(
            name,
            bytes,
            sender,
            declared.FormCode,
            declared.OfficeCode,
            declared.PeriodKey,
            justification
        );
        try
        {
            return new UploadResult(name, await intake.ReceiveAsync(file, cancellationToken), []);
        }
        catch (RefusedFileException e)
        {
            return Refused(name, [e.Finding]);
        }
    }

    private UploadResult Refused(string name, IReadOnlyList<Finding> findings)
    {
        foreach (var code in findings.Select(finding => finding.Code).Distinct())
        {
            telemetry.Refused(code);
        }
        return new UploadResult(name, null, findings);
    }

    /// <summary>The file's own name: some browsers send the whole path, and no name leads anywhere.</summary>
    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        name = new string([.. VietnameseText.Storable(name).Where(letter => !char.IsControl(letter))]).Trim();
        return name.Length == 0 ? "workbook" : name.TruncateStart(LongestName);
    }
}
