using Thads.Warehouse.Model;

namespace Thads.Warehouse.Documentation;

/// <summary>A table or view of the warehouse.</summary>
/// <param name="Schema">Its schema on the servers.</param>
/// <param name="Name">Its name, which no other schema has.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Entry">Label and description, which states the grain.</param>
/// <param name="Columns">In the order of a new database: the key first.</param>
/// <param name="Grain">The columns that tell its rows apart by meaning: a unique index, or else the primary key; empty on a view.</param>
public sealed record StarTable(
    string Schema,
    string Name,
    TableKind Kind,
    DictionaryEntry Entry,
    IReadOnlyList<StarColumn> Columns,
    IReadOnlyList<string> Grain
)
{
    public string FullName => $"{Schema}.{Name}";

    public StarColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The dimensions that it points at, once for each role.</summary>
    public IEnumerable<StarReference> Dimensions =>
        Columns
            .Select(column => column.References)
            .OfType<StarReference>()
            .Where(to => to.Table.StartsWith("dim_", StringComparison.Ordinal));
}
