using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Tests.Support;

/// <summary>An initialised warehouse, made once and copied for each test.</summary>
internal static class WarehouseTemplate
{
    private static readonly Lazy<Task<byte[]>> Bytes = new(CreateAsync);

    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await Bytes.Value);

    private static async Task<byte[]> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("thads-template-");
        try
        {
            var file = Path.Combine(folder.FullName, "template.db");
            var provider = new SqliteProvider(file, isScratch: true);
            await new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
