using Thads.Warehouse.Documentation;

namespace Thads.Warehouse.Tests.PowerBi;

/// <summary>The generated semantic model, read back from its files.</summary>
internal sealed class PowerBiModel
{
    private const string Definition = "powerbi/Thads.SemanticModel/definition/";

    public PowerBiModel()
    {
        Files = WarehouseDocumentation.Generate().ToDictionary(file => file.Path, file => file.Text);
        Tables =
        [
            .. Files
                .Keys.Where(path => path.StartsWith(Definition + "tables/", StringComparison.Ordinal))
                .Select(path => TmdlReader.Read(Files[path]).Single()),
        ];
        Relationships = TmdlReader.Read(Files[Definition + "relationships.tmdl"]);
        Expressions = TmdlReader.Read(Files[Definition + "expressions.tmdl"]);
        Model = TmdlReader.Read(Files[Definition + "model.tmdl"]);
        Roles =
        [
            .. Files
                .Keys.Where(path => path.StartsWith(Definition + "roles/", StringComparison.Ordinal))
                .Select(path => TmdlReader.Read(Files[path]).Single()),
        ];
        Database = TmdlReader.Read(Files[Definition + "database.tmdl"]).Single();
    }

    public IReadOnlyDictionary<string, string> Files { get; }
    public IReadOnlyList<TmdlObject> Tables { get; }
    public IReadOnlyList<TmdlObject> Relationships { get; }
    public IReadOnlyList<TmdlObject> Expressions { get; }
    public IReadOnlyList<TmdlObject> Roles { get; }

    /// <summary>The model and what stands beside it in its file.</summary>
    public IReadOnlyList<TmdlObject> Model { get; }
    public TmdlObject Database { get; }

    public IEnumerable<TmdlObject> Measures => Tables.SelectMany(table => table.Of("measure"));

    public IEnumerable<TmdlObject> Objects =>
        Tables
            .Concat(Relationships)
            .Concat(Expressions)
            .Concat(Model)
            .Concat(Roles)
            .Append(Database)
            .SelectMany(one => one.WithDescendants());

    public TmdlObject? Table(string name) => Tables.SingleOrDefault(table => table.Name == name);

    public TmdlObject? Column(string table, string column) =>
        Table(table)?.Of("column").SingleOrDefault(one => one.Name == column);

    /// <summary>The ways that filters go by themselves, from a table to those that it points at.</summary>
    public int ActiveWays(string from, string to) =>
        from == to
            ? 1
            : Relationships
                .Where(one => !one.Properties.ContainsKey("isActive") && From(one).Table == from)
                .Sum(one => ActiveWays(To(one).Table, to));

    public static (string Table, string Column) From(TmdlObject relationship) => End(relationship, "fromColumn");

    public static (string Table, string Column) To(TmdlObject relationship) => End(relationship, "toColumn");

    private static (string Table, string Column) End(TmdlObject relationship, string property)
    {
        var parts = relationship.Properties[property].Split('.');
        return (parts[0], parts[1]);
    }
}
