using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>inspect → read → check the sheet by itself: all that a file can be told without asking the warehouse about other periods.</summary>
public sealed class WorkbookPipeline(WorkbookInspector inspector, WorkbookReader reader, TimeProvider clock)
{
    /// <summary>The form that was read, or null when a finding says why there is none.</summary>
    public FormReading? Read(
        StoredFile file,
        ReferenceData reference,
        FindingCollector findings,
        CancellationToken cancellationToken
    ) => Inspect(file, findings) is { } workbook ? Read(workbook, reference, findings, cancellationToken) : null;

    /// <summary>The file as a workbook that may be opened, or null when a finding says why it may not.</summary>
    public InspectedWorkbook? Inspect(StoredFile file, FindingCollector findings) => inspector.Inspect(file, findings);

    /// <inheritdoc cref="Read(StoredFile, ReferenceData, FindingCollector, CancellationToken)"/>
    public FormReading? Read(
        InspectedWorkbook workbook,
        ReferenceData reference,
        FindingCollector findings,
        CancellationToken cancellationToken,
        AcceptedTarget? accepted = null
    )
    {
        var today = VietnamTime.Today(clock);
        var reading = reader.Read(workbook, reference, today, findings, cancellationToken, accepted);
        reading?.CheckSheet(findings);
        return reading;
    }
}
