using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Tests;

/// <summary>The views under <c>sql/views</c>: made once, made anew when their text changes, and never in the way of a migration.</summary>
public sealed class ViewScriptsTests
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
    public async Task They_are_made_with_the_warehouse_and_an_ordinary_start_changes_nothing()
    {
        await InitializeAsync();
        var (version, made) = (await ScalarAsync<long>("pragma schema_version"), await MadeAsync());
        Assert.That(made.Select(view => view.ObjectName), Is.EquivalentTo(ViewScripts.All.Select(v => v.ObjectName)));
        Assert.That(made.Select(view => view.ObjectName), Does.Contain("mart.kpi_lineage"));
        // Nothing is written at all: the start does not wait for the one writer’s place, which is taken.
        await using var context = provider.CreateContext();
        await using var writer = await provider.BeginWriteAsync(context, default);
        await InitializeAsync();
        Assert.That(await ScalarAsync<long>("pragma schema_version"), Is.EqualTo(version));
    }

    [TestCase("update schema_object set content_hash = 'of an older build'")]
    [TestCase("drop view kpi_lineage")]
    [TestCase("delete from schema_object")]
    [TestCase(
        "drop view kpi_lineage; create view kpi_lineage as select 1 as old; update schema_object set content_hash = ''"
    )]
    public async Task A_view_that_is_missing_or_of_another_text_is_made_anew(string change)
    {
        await InitializeAsync();
        var text = await ScalarAsync<string>(Lineage);
        await using (var context = provider.CreateContext())
        {
            await context.Database.ExecuteSqlRawAsync(change);
        }
        await InitializeAsync();
        Assert.That(await ScalarAsync<string>(Lineage), Is.EqualTo(text));
        Assert.That(
            (await MadeAsync()).ToDictionary(view => view.ObjectName, view => view.ContentHash),
            Is.EqualTo(ViewScripts.All.ToDictionary(view => view.ObjectName, view => view.ContentHash))
        );
    }

    [Test]
    public async Task A_view_that_the_product_has_no_longer_is_dropped()
    {
        await InitializeAsync();
        await using (var context = provider.CreateContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                "create view retired as select 1 as one; insert into schema_object values ('mart.retired', '')"
            );
        }
        await InitializeAsync();
        Assert.That(await ScalarAsync<long>("select count(*) from sqlite_master where name = 'retired'"), Is.Zero);
    }

    [Test]
    public async Task They_do_not_stand_in_the_way_of_a_migration()
    {
        await using (var context = provider.CreateContext())
        {
            await context.GetService<IMigrator>().MigrateAsync("InitialCreate");
            // The later migrations rebuild this table, which SQLite refuses while a view reads a column that goes.
            await context.Database.ExecuteSqlRawAsync("create view kpi_lineage as select * from fact_case_result");
        }
        await InitializeAsync();
        Assert.That(await ScalarAsync<string>(Lineage), Does.Contain("kpi_column"));
        Assert.That(await ScalarAsync<long>("select count(*) from kpi_lineage"), Is.Zero);
    }

    [Test]
    public void Each_file_states_its_grain_and_holds_one_portable_statement()
    {
        Assert.That(ViewScripts.All, Is.Not.Empty);
        foreach (var view in ViewScripts.All)
        {
            Assert.That(view.Sql, Does.StartWith("-- grain: one row for "), view.Name);
            var code = string.Join(
                '\n',
                view.Sql.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal))
            );
            Assert.That(code, Does.Not.Contain(";").And.Not.Contain("||").And.Not.Match(@"\b(limit|top|true|false)\b"));
            Assert.That(code.TrimStart(), Does.StartWith($"create view {view.ObjectName} as"));
        }
    }

    private Task InitializeAsync() =>
        new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);

    private async Task<List<SchemaObject>> MadeAsync()
    {
        await using var context = provider.CreateContext();
        return await context.SchemaObjects.AsNoTracking().ToListAsync();
    }

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
