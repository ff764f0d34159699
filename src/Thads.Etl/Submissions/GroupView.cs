using Thads.Etl.Findings;

namespace Thads.Etl.Submissions;

/// <summary>Findings with one cause as they are told outside: by the verbs and by the API.</summary>
/// <param name="Key">By which the group is justified.</param>
/// <param name="Findings">Its findings, by their places in the list of findings, from 0.</param>
/// <param name="Count">How many they are, cell by cell.</param>
internal sealed record GroupView(
    string Key,
    string Severity,
    IReadOnlyList<int> Findings,
    int Count,
    string MessageVi,
    string MessageEn
)
{
    public static GroupView Of(FindingGroup group, CauseCatalog catalog) =>
        new(
            group.Key,
            group.Severity.ToString().ToLowerInvariant(),
            group.Findings,
            group.Count,
            catalog.Vietnamese(group),
            catalog.English(group)
        );

    public static IReadOnlyList<GroupView> Of(IReadOnlyList<Finding> findings, CauseCatalog catalog) =>
        [.. FindingGroups.Of(findings).Select(group => Of(group, catalog))];
}
