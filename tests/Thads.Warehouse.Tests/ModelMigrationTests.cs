using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Providers.SqlServer;

namespace Thads.Warehouse.Tests;

/// <summary>The migrations of each engine against the model. Needs no server.</summary>
public sealed class ModelMigrationTests
{
    private static readonly DatabaseOptions Nowhere = new() { ConnectionString = "Server=localhost;Database=design" };

    [Test]
    public void The_migrations_are_the_model([Values] DatabaseEngine engine)
    {
        using var context = engine switch
        {
            DatabaseEngine.PostgreSql => new PostgreSqlProvider(Nowhere).CreateContext(),
            DatabaseEngine.SqlServer => new SqlServerProvider(Nowhere).CreateContext(),
            _ => new SqliteProvider("never-opened.db").CreateContext(),
        };
        Assert.That(
            context.Database.HasPendingModelChanges(),
            Is.False,
            "The model has changed: write a migration for every engine with src/Thads.Warehouse/Providers/migrations.sh NAME."
        );
    }

    [Test]
    public async Task A_change_without_a_migration_is_refused_with_what_to_do_and_changes_nothing()
    {
        var options = new DbContextOptionsBuilder<SqliteWarehouseContext>()
            .UseSqlite("Data Source=:memory:")
            .UseSnakeCaseNamingConvention()
            .ReplaceService<IModelCustomizer, OneMoreTable>()
            .Options;
        await using var context = new SqliteWarehouseContext(options);
        await context.Database.OpenConnectionAsync();
        Assert.That(
            () => MigrationHistory.ApplyAsync(context, default),
            Throws.TypeOf<IncompleteModelException>().With.Message.Contains("migrations.sh NAME")
        );
        Assert.That(await context.Database.GetAppliedMigrationsAsync(), Is.Empty);
    }

    private sealed class OneMoreTable(ModelCustomizerDependencies dependencies)
        : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Appeal>();
        }
    }

    private sealed class Appeal
    {
        public int Id { get; set; }
    }
}
