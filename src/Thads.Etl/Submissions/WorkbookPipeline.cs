using Thads.Etl.Validation;
using Thads.Etl.Workbooks;
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
    )
    {
        if (inspector.Inspect(file, findings) is not { } workbook)
        {
            return null;
        }
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), VietnamTime.Zone).DateTime);
        var reading = reader.Read(workbook, reference, today, findings, cancellationToken);
        reading?.CheckSheet(findings);
        return reading;
    }
}
