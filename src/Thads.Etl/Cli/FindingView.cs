using System.Text.Json;
using Thads.Etl.Validation;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Cli;

/// <summary>A finding as the command line prints it.</summary>
internal sealed record FindingView(
    string Code,
    string Severity,
    string? Sheet,
    string? Cell,
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
            finding.Found,
            finding.Expected,
            catalog.Vietnamese(finding),
            catalog.English(finding)
        );

    public static FindingView Of(SubmissionFinding stored, FindingCatalog catalog) =>
        Of(
            new Finding(
                stored.Code,
                Enum.Parse<Severity>(stored.Severity, ignoreCase: true),
                stored.Sheet,
                stored.Cell,
                stored.Found,
                stored.Expected,
                JsonSerializer.Deserialize<Dictionary<string, string>>(stored.Arguments)!
            ),
            catalog
        );

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
