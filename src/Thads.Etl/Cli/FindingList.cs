using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary>Findings as the command line prints them: where each is, and its sentence.</summary>
internal static class FindingList
{
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
