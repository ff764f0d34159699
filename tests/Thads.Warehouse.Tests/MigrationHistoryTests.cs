using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Schema;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Tests;

/// <summary>A database of an early preview or of a newer version is known for what it is, and left as it is.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MigrationHistoryTests(DatabaseEngine engine)
{
    private const string OfAPreview = "20251123131947_InitialCreate";
    private const string OfTheFuture = "29990101000000_AddAppeals";

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
    public async Task One_of_an_early_preview_is_refused([Values] bool mayMigrate) =>
        await RefusesAsync(
            $"update {History} set migration_id = '{OfAPreview}'",
            mayMigrate,
            "early preview",
            OfAPreview
        );

    [Test]
    public async Task One_of_a_preview_and_of_this_version_is_refused_too([Values] bool mayMigrate) =>
        await RefusesAsync(Insert(History, OfAPreview), mayMigrate, "early preview", OfAPreview);

    [Test]
    public async Task One_that_a_newer_version_has_migrated_is_refused_with_a_sentence_of_its_own(
        [Values] bool mayMigrate
    ) => await RefusesAsync(Insert(History, OfTheFuture), mayMigrate, "newer version", OfTheFuture);

    private async Task RefusesAsync(string change, bool mayMigrate, params string[] words)
    {
        await using var context = provider.CreateContext();
        await context.Database.ExecuteSqlRawAsync(change);
        // What a start would mend, and a migration would drop, if it went on.
        await context.SchemaObjects.ExecuteUpdateAsync(set => set.SetProperty(made => made.ContentHash, "older"));
        await context.Forms.ExecuteUpdateAsync(set => set.SetProperty(form => form.IsOwed, true));
        var before = await context.Database.GetAppliedMigrationsAsync();
        var views = await ViewScripts.NamesAsync(context, default);

        var refused = Assert.ThrowsAsync<UnknownSchemaException>(() =>
            new WarehouseInitializer(
                provider,
                new Linq2DbBulkWriter(),
                new DatabaseOptions { MigrateAtStart = mayMigrate }
            ).InitializeAsync(default)
        );
        var status = await new DatabaseInspector(provider).InspectAsync(default);

        foreach (var word in words)
        {
            Assert.That(
                refused!.Message,
                Does.Contain(word).And.Contain("Nothing was changed").And.Contain(provider.Location)
            );
        }
        Assert.That((status.Refused, status.IsReady), Is.EqualTo((refused!.Message, false)));
        Assert.That(await context.Database.GetAppliedMigrationsAsync(), Is.EqualTo(before));
        Assert.That(await ViewScripts.NamesAsync(context, default), Is.EquivalentTo(views));
        Assert.That(
            await context.SchemaObjects.Select(made => made.ContentHash).Distinct().SingleAsync(),
            Is.EqualTo("older")
        );
    }

    private static string Insert(string history, string migration) =>
        $"insert into {history} (migration_id, product_version) values ('{migration}', '10.0.0')";

    private string History =>
        engine == DatabaseEngine.Sqlite ? "\"__EFMigrationsHistory\"" : "etl.ef_migrations_history";
}
