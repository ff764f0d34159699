using Thads.Etl.Submissions;
using Thads.Etl.Validation;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Cli;

/// <summary>A finding as the command line prints it.</summary>
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

    public static void Print(IEnumerable<FindingView> findings)
    {
        foreach (var finding in findings)
        {
            var colour = finding.Severity switch
            {
                "error" => "red",
                "warning" => "yellow",
                _ => "grey",
            };
            var place = finding.Cell is null ? finding.Sheet : $"{finding.Sheet}!{finding.Cell}";
            Terminal.Line($"  [{colour}]{finding.Severity} {finding.Code}[/] {place}");
            Terminal.Line($"    {finding.MessageVi}");
        }
    }
}
