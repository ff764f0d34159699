namespace Thads.Etl.Validation.Causes;

/// <summary>Parts failing equations into those that hang together by common cells: each part is explained by itself.</summary>
internal static class EquationComponents
{
    public static IReadOnlyList<List<int>> Of(IReadOnlyList<Equation> equations, IReadOnlyList<int> failing)
    {
        var components = new List<(List<int> Equations, HashSet<int> Cells)>();
        foreach (var index in failing)
        {
            var cells = equations[index].Terms.Keys.ToHashSet();
            var joined = components.Where(component => component.Cells.Overlaps(cells)).ToList();
            components.RemoveAll(joined.Contains);
            cells.UnionWith(joined.SelectMany(component => component.Cells));
            components.Add(([.. joined.SelectMany(component => component.Equations), index], cells));
        }
        return [.. components.Select(component => component.Equations)];
    }
}
