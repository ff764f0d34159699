using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Submissions;

/// <summary>Everything that can be said about a file without storing it.</summary>
/// <param name="Workbook">The workbook, if it may be opened.</param>
/// <param name="Reading">The form, if one was read.</param>
/// <param name="Findings">All findings.</param>
/// <param name="Preview">What loading it would change; null when its office or period is not known.</param>
public sealed record WorkbookCheck(
    InspectedWorkbook? Workbook,
    FormReading? Reading,
    IReadOnlyList<Finding> Findings,
    SubmissionPreview? Preview = null
)
{
    /// <summary>Which cells are probably wrong, for what was found.</summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];

    public bool IsValid => !Findings.Any(finding => finding.Severity == Severity.Error);
}
