namespace Thads.Etl.Validation.Causes;

/// <summary>Parts what fails into what hangs together by common cells: each part is explained by itself.</summary>
internal static class EquationComponents
{
    /// <returns>By part, its equations, by their numbers, and what is exceeded that one of their cells has a part in.</returns>
    public static IReadOnlyList<(List<int> Equations, List<Inequality> Exceeded)> Of(
        IReadOnlyList<Equation> equations,
        IReadOnlyList<int> failing,
        IReadOnlyList<Inequality> exceeded
    )
    {
        var parts = Of([
            .. failing.Select(index => equations[index].Terms.Keys),
            .. exceeded.Select(inequality => inequality.Terms.Keys),
        ]);
        return
        [
            .. parts.Select(part =>
                (
                    part.FindAll(one => one < failing.Count).ConvertAll(one => failing[one]),
                    part.FindAll(one => one >= failing.Count).ConvertAll(one => exceeded[one - failing.Count])
                )
            ),
        ];
    }

    private static List<List<int>> Of(List<IEnumerable<int>> all)
    {
        var parts = new List<(List<int> Members, HashSet<int> Cells)>();
        for (var index = 0; index < all.Count; index++)
        {
            var cells = all[index].ToHashSet();
            var joined = parts.FindAll(part => part.Cells.Overlaps(cells));
            parts.RemoveAll(joined.Contains);
            cells.UnionWith(joined.SelectMany(part => part.Cells));
            parts.Add(([.. joined.SelectMany(part => part.Members), index], cells));
        }
        return parts.ConvertAll(part => part.Members);
    }
}
