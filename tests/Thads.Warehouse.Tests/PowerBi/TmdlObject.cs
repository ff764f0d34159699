namespace Thads.Warehouse.Tests.PowerBi;

/// <summary>An object of a TMDL file, with what stands below it.</summary>
/// <param name="Kind">Such as <c>column</c>; <c>source</c> and the like are properties and not objects.</param>
/// <param name="Name">Without quotes; empty where the kind has no name.</param>
internal sealed record TmdlObject(string Kind, string Name)
{
    public List<string> Description { get; } = [];
    public Dictionary<string, string> Properties { get; } = [];
    public HashSet<string> Flags { get; } = [];
    public List<TmdlObject> Children { get; } = [];

    /// <summary>What stands after the equals sign, with its lines joined.</summary>
    public string Expression { get; set; } = "";

    public IEnumerable<TmdlObject> Of(string kind) => Children.Where(child => child.Kind == kind);

    public IEnumerable<TmdlObject> WithDescendants() =>
        Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}
