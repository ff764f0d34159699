using Thads.Etl.Findings;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>A finding as it is told outside: by the verbs and by the API.</summary>
/// <param name="Cell">A cell, such as <c>D15</c>, or neighbouring ones of a column, such as <c>D15:D60000</c>.</param>
/// <param name="Cells">How many cells it is about.</param>
internal sealed record FindingView(
    string Code,
    string Severity,
    string? Sheet,
    string? Cell,
    int Cells,
    string? Found,
    string? Expected,
    string MessageVi,
    string MessageEn
)
{
    public static FindingView Of(Finding finding, FindingCatalog catalog) =>
        new(
            finding.Code,
            finding.Severity.ToString().ToLowerInvariant(),
            finding.Sheet,
            finding.Cell,
            finding.Cells,
            finding.Found,
            finding.Expected,
            catalog.Vietnamese(finding),
            catalog.English(finding)
        );

    public static FindingView Of(SubmissionFinding stored, FindingCatalog catalog) =>
        Of(SubmissionReader.ToFinding(stored), catalog);
}
