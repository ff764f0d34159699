using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary>Findings as the command line prints them: first what probably caused some of them, then those that stand alone.</summary>
internal static class FindingList
{
    private const int MostConsequences = 3;

    public static void Print(IReadOnlyList<FindingView> findings, IReadOnlyList<CauseView> causes)
    {
        foreach (var cause in causes)
        {
            Terminal.Line($"  [red]►[/] {cause.MessageVi}");
            foreach (var index in cause.Explains.Take(MostConsequences))
            {
                Terminal.Line($"      {findings[index].Code} {PlaceOf(findings[index])}");
            }
            if (cause.Explains.Count > MostConsequences)
            {
                Terminal.Line($"      … +{cause.Explains.Count - MostConsequences}");
            }
        }
        var explained = causes.SelectMany(cause => cause.Explains).ToHashSet();
        Print(findings.Where((_, index) => !explained.Contains(index)));
    }

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
            Terminal.Line($"  [{colour}]{finding.Severity} {finding.Code}[/] {PlaceOf(finding)}");
            Terminal.Line($"    {finding.MessageVi}");
        }
    }

    private static string? PlaceOf(FindingView finding) =>
        finding.Cell is null ? finding.Sheet : $"{finding.Sheet}!{finding.Cell}";
}
