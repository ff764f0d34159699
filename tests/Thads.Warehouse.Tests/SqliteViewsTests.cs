using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Tests;

/// <summary>The views on SQLite, which refuses to change a table that a view reads.</summary>
public sealed class SqliteViewsTests
{
    private const string Lineage = "select sql from sqlite_master where type = 'view' and name = 'kpi_lineage'";
    private DirectoryInfo folder = null!;
    private SqliteProvider provider = null!;

    [SetUp]
    public void NewFolder()
    {
        folder = Directory.CreateTempSubdirectory("thads-views-");
        provider = new SqliteProvider(Path.Combine(folder.FullName, "thads.db"), isScratch: true);
    }

    [TearDown]
    public void DeleteFolder() => folder.Delete(recursive: true);

    [Test]
    public async Task An_ordinary_start_changes_nothing()
    {
        await InitializeAsync();
        var version = await ScalarAsync<long>("pragma schema_version");
        // Nothing is written at all: the start does not wait for the one writer’s place, which is taken.
        await using var context = provider.CreateContext();
        await using var writer = await provider.BeginWriteAsync(context, default);
        await InitializeAsync();
        Assert.That(await ScalarAsync<long>("pragma schema_version"), Is.EqualTo(version));
    }

    [Test]
    public async Task They_do_not_stand_in_the_way_of_a_migration()
    {
        await using (var context = provider.CreateContext())
        {
            // A migration may build a table anew, which SQLite refuses while a view reads it.
            await context.Database.ExecuteSqlRawAsync("create view kpi_lineage as select 1 as one");
        }
        await provider.MigrateAsync(default);
        Assert.That(await ScalarAsync<long>("select count(*) from sqlite_master where type = 'view'"), Is.Zero);
        await InitializeAsync();
        Assert.That(await ScalarAsync<string>(Lineage), Does.Contain("kpi_column"));
        Assert.That(await ScalarAsync<long>("select count(*) from kpi_lineage"), Is.Zero);
    }

    [Test]
    public void They_can_be_read_by_SQLite_of_2020_too()
    {
        // By the release that brought them, as sqlite.org's change log says: 3.32 iif, 3.35 the mathematical ones, 3.44 concat.
        string[] newer = ["iif(", "ceil(", "floor(", "power(", "sqrt(", "concat(", "concat_ws(", "string_agg("];
        foreach (var view in ViewScripts.All)
        {
            var sql = provider.Dialect(view.Sql);
            Assert.That(newer.Where(sql.Contains), Is.Empty, view.Name);
        }
    }

    private Task InitializeAsync() =>
        new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);

    private async Task<TValue> ScalarAsync<TValue>(string sql)
    {
        await using var context = provider.CreateContext();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // From this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (TValue)(await command.ExecuteScalarAsync())!;
    }
}
