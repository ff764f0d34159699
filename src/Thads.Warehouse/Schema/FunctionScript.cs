using Thads.Warehouse.Providers;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Schema;

/// <summary>One file under <c>sql/functions</c>: what the views and marts call on one engine, and the engine does not bring along.</summary>
/// <param name="Name">The function's name; all are in <c>dw</c>.</param>
/// <param name="Sql">The one statement that creates it, or replaces it where it is there.</param>
internal sealed record FunctionScript(string Name, string Sql)
{
    public string ObjectName => $"dw.{Name}";
    public string Hash => ContentHash.Of(Sql);

    /// <summary>Those of an engine, in order of name.</summary>
    public static IReadOnlyList<FunctionScript> Of(DatabaseEngine engine)
    {
        var assembly = typeof(FunctionScript).Assembly;
        var folder = $"sql/functions/{engine.ToString().ToLowerInvariant()}/";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new FunctionScript(Path.GetFileNameWithoutExtension(name), reader.ReadToEnd().TrimEnd());
                }),
        ];
    }
}
