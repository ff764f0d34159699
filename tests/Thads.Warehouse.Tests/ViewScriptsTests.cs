using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Schema;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Tests;

/// <summary>The views under <c>sql/views</c> on each engine: made once, and made anew when they are missing or their text changes.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ViewScriptsTests(DatabaseEngine engine)
{
    private TestDatabase database = null!;
    private IWarehouseProvider provider = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        provider = database.Provider();
    }

    [TearDown]
    public async Task DropAsync() => await database.DisposeAsync();

    [Test]
    public async Task They_are_made_with_the_warehouse_and_can_be_read()
    {
        await using var context = provider.CreateContext();
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.True);
        Assert.That(
            await context
                .SchemaObjects.Where(made =>
                    made.ObjectName.StartsWith("mart.") || made.ObjectName.StartsWith("dw.dim_")
                )
                .ToDictionaryAsync(view => view.ObjectName, view => view.ContentHash),
            Is.EqualTo(ViewScripts.All.ToDictionary(view => view.ObjectName, view => view.ContentHash))
        );
        Assert.That(ViewScripts.All.Select(view => view.ObjectName), Does.Contain("mart.kpi_lineage"));
        Assert.That(await context.KpiLineage.CountAsync(), Is.Zero);
    }

    [TestCase("update etl.schema_object set content_hash = 'of an older build'")]
    [TestCase("drop view mart.kpi_lineage")]
    [TestCase("delete from etl.schema_object")]
    [TestCase(
        "drop view mart.kpi_lineage",
        "create view mart.kpi_lineage as select 1 as old",
        "update etl.schema_object set content_hash = ''"
    )]
    public async Task A_view_that_is_missing_or_of_another_text_is_made_anew(params string[] changes)
    {
        await using var context = provider.CreateContext();
        await ExecuteAsync(context, changes);
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.False);
        await InitializeAsync();
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.True);
        Assert.That(await context.KpiLineage.CountAsync(row => row.KpiColumn == "cases_completed"), Is.Zero);
    }

    [Test]
    public async Task A_view_that_the_product_has_no_longer_is_dropped()
    {
        await using var context = provider.CreateContext();
        await ExecuteAsync(
            context,
            "create view mart.retired as select 1 as one",
            "insert into etl.schema_object (object_name, content_hash) values ('mart.retired', '')"
        );
        await InitializeAsync();
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.True);
        // Its name is free again.
        await ExecuteAsync(context, "create view mart.retired as select 2 as two");
    }

    [Test]
    public async Task They_are_dropped_whole_before_a_migration()
    {
        await using var context = provider.CreateContext();
        await ViewScripts.DropAsync(context, provider.Dialect, default);
        foreach (var view in ViewScripts.All)
        {
            await ExecuteAsync(context, $"create view {view.ObjectName} as select 1 as one");
        }
        await ViewScripts.DropAsync(context, provider.Dialect, default);
        await InitializeAsync();
        Assert.That(await context.KpiLineage.CountAsync(), Is.Zero);
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
            Assert.That(code, Does.Not.Contain(";").And.Not.Contain("||").And.Not.Match(@"\b(limit|top)\b"));
            Assert.That(code.TrimStart(), Does.StartWith($"create view {view.ObjectName} as"));
        }
    }

    private Task InitializeAsync() =>
        new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);

    private async Task ExecuteAsync(Model.WarehouseContext context, params string[] statements)
    {
        foreach (var statement in statements)
        {
            await context.Database.ExecuteSqlRawAsync(provider.Dialect(statement));
        }
    }
}
