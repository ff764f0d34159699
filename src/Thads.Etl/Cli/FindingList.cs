using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary>
/// Findings as the command line prints them: first what probably caused some of them, then those with
/// one cause as one line, then those that stand alone.
/// </summary>
internal static class FindingList
{
    private const int MostConsequences = 3;

    public static void Print(
        IReadOnlyList<FindingView> findings,
        IReadOnlyList<CauseView> causes,
        IReadOnlyList<GroupView> groups
    )
    {
        foreach (var cause in causes)
        {
            Terminal.Line($"  [red]►[/] {(CliWords.IsVietnamese ? cause.MessageVi : cause.MessageEn)}");
            PrintFirst(findings, cause.Explains);
        }
        foreach (var group in groups)
        {
            Terminal.Line(
                $"  [{ColourOf(group.Severity)}]▪[/] {(CliWords.IsVietnamese ? group.MessageVi : group.MessageEn)} ({group.Key})"
            );
            PrintFirst(findings, group.Findings);
        }
        var told = causes.SelectMany(cause => cause.Explains).Concat(groups.SelectMany(g => g.Findings)).ToHashSet();
        Print(findings.Where((_, index) => !told.Contains(index)));
    }

    private static void PrintFirst(IReadOnlyList<FindingView> findings, IReadOnlyList<int> indexes)
    {
        foreach (var index in indexes.Take(MostConsequences))
        {
            Terminal.Line($"      {findings[index].Code} {PlaceOf(findings[index])}");
        }
        if (indexes.Count > MostConsequences)
        {
            Terminal.Line($"      … +{indexes.Count - MostConsequences}");
        }
    }

    public static void Print(IEnumerable<FindingView> findings)
    {
        foreach (var finding in findings)
        {
            Terminal.Line(
                $"  [{ColourOf(finding.Severity)}]{CliWords.Say(finding.Severity)} {finding.Code}[/] {PlaceOf(finding)}"
            );
            Terminal.Line($"    {(CliWords.IsVietnamese ? finding.MessageVi : finding.MessageEn)}");
        }
    }

    private static string ColourOf(string severity) =>
        severity switch
        {
            "error" => "red",
            "warning" => "yellow",
            _ => "grey",
        };

    private static string? PlaceOf(FindingView finding) =>
        finding.Cell is null ? finding.Sheet : $"{finding.Sheet}!{finding.Cell}";
}
