using Thads.Etl.Findings;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>inspect → read → check the sheet by itself: all that a file can be told without asking the warehouse about other periods.</summary>
public sealed class WorkbookPipeline(WorkbookInspector inspector, WorkbookReader reader, TimeProvider clock)
{
    /// <summary>The form of a stored file, or null when a finding says why there is none.</summary>
    public FormReading? Read(
        StoredFile file,
        ReferenceData reference,
        FindingCollector findings,
        CancellationToken cancellationToken
    ) => Open(file, findings) is { } workbook ? Read(workbook, reference, findings, cancellationToken) : null;

    /// <summary>A file that comes in, looked at from end to end, or null when a finding says why it may not be opened.</summary>
    public InspectedWorkbook? Inspect(StoredFile file, FindingCollector findings) => inspector.Inspect(file, findings);

    /// <summary>A file that is stored already, or null when a finding says why it may not be opened. Reading it holds it to the limits.</summary>
    public InspectedWorkbook? Open(StoredFile file, FindingCollector findings) => inspector.Open(file, findings);

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
        if (reading is not null)
        {
            ReadingChecks.CheckSheet(reading, findings);
        }
        return reading;
    }
}
