using Thads.Etl.Findings;
using Thads.Etl.Submissions;

namespace Thads.Etl.Api;

/// <summary>Everything that can be said about a workbook without storing it.</summary>
/// <param name="Period">Such as <c>2020-12</c>; null where it is not known.</param>
/// <param name="Preview">What loading it would change; null where its office or period is not known.</param>
internal sealed record CheckView(
    string FileName,
    string? FormCode,
    string? OfficeCode,
    string? Period,
    int Rows,
    bool IsValid,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<CauseView> Causes,
    IReadOnlyList<GroupView> Groups,
    SubmissionPreview? Preview
)
{
    public static CheckView Of(string fileName, WorkbookCheck check, FindingCatalog catalog, CauseCatalog causes) =>
        new(
            fileName,
            check.Reading?.Form.Code,
            check.Reading?.Target?.Office.OfficeCode,
            check.Reading?.Target?.Period is { } period ? $"{period.StatYear}-{period.Months:00}" : null,
            check.Reading?.RowCount ?? 0,
            check.IsValid,
            [.. check.Findings.Select(finding => FindingView.Of(finding, catalog))],
            [.. check.Causes.Select(cause => CauseView.Of(cause, check.Findings, causes))],
            GroupView.Of(check.Findings, causes),
            check.Preview
        );
}
