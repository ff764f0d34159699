using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Marts;

/// <summary>
/// The SQL files that settle the reported dimensions' histories and replace the claimed partitions of each mart, in the order in which
/// they build on one another.
/// </summary>
public sealed class MartScripts
{
    private static readonly string[] Folders = ["sql/dimensions/", "sql/marts/"];

    public MartScripts(IWarehouseProvider provider)
    {
        var assembly = typeof(MartScripts).Assembly;
        Scripts =
        [
            .. Folders
                .SelectMany(folder =>
                    assembly
                        .GetManifestResourceNames()
                        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                        .Order(StringComparer.Ordinal)
                )
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return provider.Dialect(reader.ReadToEnd());
                }),
        ];
    }

    public IReadOnlyList<string> Scripts { get; }
}
