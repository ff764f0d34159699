namespace Thads.Etl.Findings;

/// <summary>
/// Which findings belong together: differences from one other form, formulas of a sheet that were never calculated, and unusual figures of
/// one row. Each finding stays one; a group is only how several are told and answered.
/// </summary>
public static class FindingGroups
{
    private const int Fewest = 2;
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>The codes of which findings are grouped.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        FindingCodes.CellNotCalculated,
        FindingCodes.CrossFormDiffers,
        FindingCodes.CrossFormGroupDiffers,
        FindingCodes.HistoryImplausible,
    ];

    /// <summary>The key of the group that a finding belongs to, be it alone in it; null for one that is told by itself.</summary>
    public static string? KeyOf(Finding finding) =>
        finding.Code switch
        {
            FindingCodes.CellNotCalculated => $"not-calculated/{finding.Sheet}",
            FindingCodes.CrossFormDiffers or FindingCodes.CrossFormGroupDiffers =>
                $"cross-form/{Said(finding, "other")}",
            FindingCodes.HistoryImplausible => $"implausible/{Said(finding, "category").Trim(' ', '(', ')')}",
            _ => null,
        };

    /// <summary>The groups of two findings and more, in the order of their first.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<Finding> findings) =>
        Of(findings.Select((finding, index) => (index, finding)));

    /// <param name="findings">Findings, each with its place among all.</param>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<(int Index, Finding Finding)> findings) =>
        [
            .. findings
                .GroupBy(one => KeyOf(one.Finding))
                .Where(group => group.Key is not null && group.Skip(Fewest - 1).Any())
                .Select(group =>
                {
                    var first = group.First().Finding;
                    return new FindingGroup(
                        group.Key!,
                        group.Max(one => one.Finding.Severity),
                        [.. group.Select(one => one.Index)],
                        group.Sum(one => one.Finding.Cells),
                        new Dictionary<string, string>(first.Arguments.Count == 0 ? Nothing : first.Arguments)
                        {
                            ["sheet"] = first.Sheet ?? "",
                        }
                    );
                }),
        ];

    private static string Said(Finding finding, string name) => finding.Arguments.GetValueOrDefault(name, "");
}
