using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Marts;

/// <summary>The SQL files that replace the claimed partitions of each mart, in the order in which they build on one another.</summary>
public sealed class MartScripts
{
    private const string Folder = "sql/marts/";

    public MartScripts(IWarehouseProvider provider)
    {
        var assembly = typeof(MartScripts).Assembly;
        Scripts =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return provider.Dialect(reader.ReadToEnd());
                }),
        ];
    }

    public IReadOnlyList<string> Scripts { get; }
}
