using Thads.Etl.Validation;
using Thads.Etl.Workbooks;

namespace Thads.Etl.Submissions;

/// <summary>Everything that can be said about a file without storing it.</summary>
/// <param name="Workbook">The workbook, if it may be opened.</param>
/// <param name="Reading">The form, if one was read.</param>
/// <param name="Findings">All findings.</param>
public sealed record WorkbookCheck(InspectedWorkbook? Workbook, FormReading? Reading, IReadOnlyList<Finding> Findings)
{
    public bool IsValid => !Findings.Any(finding => finding.Severity == Severity.Error);
}
