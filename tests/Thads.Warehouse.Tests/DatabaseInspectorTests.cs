using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Schema;

namespace Thads.Warehouse.Tests;

/// <summary>What is said of a database in each state, and that saying it changes nothing.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DatabaseInspectorTests(DatabaseEngine engine)
{
    private static readonly DatabaseOptions MayNotMigrate = new() { MigrateAtStart = false };

    [Test]
    public async Task An_empty_database_has_every_migration_pending_and_stays_empty()
    {
        await using var database = await TestDatabase.CreateAsync(engine, isInitialised: false);
        var provider = database.Provider();
        for (var time = 0; time < 2; time++)
        {
            var status = await new DatabaseInspector(provider).InspectAsync(default);
            await using var context = provider.CreateContext();
            Assert.That(status.Pending, Is.EqualTo(context.Database.GetMigrations()));
            Assert.That((status.IsReachable, status.IsReady, status.Applied.Count), Is.EqualTo((true, false, 0)));
        }
        Assert.That(File.Exists(database.SqliteFile), Is.False);
    }

    [Test]
    public async Task A_migrated_database_lacks_nothing_but_the_job_queue()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var status = await new DatabaseInspector(database.Provider()).InspectAsync(default);
        Assert.That(status.Pending, Is.Empty);
        Assert.That(status.Applied, Is.Not.Empty);
        Assert.That(
            (status.AreViewsCurrent, status.HasJobQueue, status.TablesWithoutRowSecurity),
            Is.EqualTo((true, engine == DatabaseEngine.Sqlite ? (bool?)null : false, (IReadOnlyList<string>?)null))
        );
        Assert.That(status.Settings.Select(setting => setting.IsOn), Is.All.True);
        Assert.That(status.IsReady, Is.EqualTo(engine == DatabaseEngine.Sqlite));
    }

    [Test]
    public async Task An_older_schema_is_refused_and_left_as_it_is_where_migrating_is_forbidden()
    {
        await using var database = await TestDatabase.CreateAsync(engine, isInitialised: false);
        var provider = database.Provider();
        var refused = Assert.ThrowsAsync<SchemaBehindException>(() =>
            new WarehouseInitializer(provider, new Linq2DbBulkWriter(), MayNotMigrate).InitializeAsync(default)
        );
        await using var context = provider.CreateContext();
        Assert.That(
            refused!.Message,
            Does.Contain("db script").And.Contain("db migrate").And.Contain(context.Database.GetMigrations().Last())
        );
        Assert.That(await context.Database.GetAppliedMigrationsAsync(), Is.Empty);
    }

    [Test]
    public async Task Views_of_another_version_are_told_and_refused_where_migrating_is_forbidden()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var provider = database.Provider();
        await using (var context = provider.CreateContext())
        {
            await context.SchemaObjects.ExecuteUpdateAsync(set => set.SetProperty(view => view.ContentHash, "older"));
        }
        var initializer = new WarehouseInitializer(provider, new Linq2DbBulkWriter(), MayNotMigrate);
        var status = await new DatabaseInspector(provider).InspectAsync(default);
        Assert.That((status.AreViewsCurrent, status.IsReady), Is.EqualTo((false, false)));
        Assert.That(() => initializer.InitializeAsync(default), Throws.TypeOf<SchemaBehindException>());
        await new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);
        Assert.That(() => initializer.InitializeAsync(default), Throws.Nothing);
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told_without_the_password()
    {
        var provider = new PostgreSqlProvider(
            new DatabaseOptions { ConnectionString = "Host=127.0.0.1;Port=1;Database=thads;Username=u;Password=secret" }
        );
        var status = await new DatabaseInspector(provider).InspectAsync(default);
        Assert.That((status.IsReachable, status.IsReady), Is.EqualTo((false, false)));
        Assert.That(status.Unreachable, Is.Not.Empty);
        Assert.That(status.ToString(), Does.Not.Contain("secret"));
    }
}
