using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Npgsql;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.SqlServer;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Schema;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Tests;

/// <summary>The script of <c>db script</c> against what migrating makes.</summary>
public sealed class SchemaScriptTests
{
    private static readonly SqlServerProvider SqlServer = new(
        new DatabaseOptions { ConnectionString = "Server=nowhere;Database=thads;Password=hunter-of-nobody" }
    );

    [TestCase(DatabaseEngine.Sqlite, 1)]
    [TestCase(DatabaseEngine.PostgreSql, 2)]
    public async Task An_account_that_may_not_migrate_starts_on_what_the_script_made(DatabaseEngine engine, int runs)
    {
        if (engine == DatabaseEngine.PostgreSql && PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(engine, isInitialised: false);
        var provider = database.Provider();
        await using var context = provider.CreateContext();
        for (var run = 0; run < runs; run++)
        {
            await RunAsync(context, SchemaScript.Create(provider));
        }
        Assert.That(await context.Database.GetPendingMigrationsAsync(), Is.Empty);
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.True);
        await new WarehouseInitializer(
            provider,
            new Linq2DbBulkWriter(),
            new DatabaseOptions { MigrateAtStart = false }
        ).InitializeAsync(default);
        Assert.That(await context.KpiLineage.CountAsync(), Is.Zero);
        Assert.That(await context.Offices.CountAsync(), Is.GreaterThan(10));
    }

    [Test]
    public async Task On_a_database_of_another_line_of_versions_it_stops_before_anything_is_changed()
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql);
        var provider = database.Provider();
        await using var context = provider.CreateContext();
        await context.Database.ExecuteSqlRawAsync(
            "update etl.ef_migrations_history set migration_id = '20251123193014_InitialCreate'; drop view mart.kpi_lineage"
        );
        Assert.That(
            () => RunAsync(context, SchemaScript.Create(provider)),
            Throws.TypeOf<PostgresException>().With.Message.Contains("early preview")
        );
        await context.Database.ExecuteSqlRawAsync("rollback");
        Assert.That(await ViewScripts.NamesAsync(context, default), Has.Count.EqualTo(ViewScripts.All.Count - 1));
    }

    [Test]
    public void On_SQL_Server_nothing_is_executed_once_the_history_is_of_another_line_of_versions()
    {
        var batches = SchemaScript.Create(SqlServer).Split("\nGO\n");
        Assert.That(batches[1], Does.Contain("raiserror").And.Contain("set noexec on").And.Contain("_InitialCreate'"));
        Assert.That(batches[2], Does.StartWith("drop view"));
    }

    [Test]
    public void It_begins_after_the_migration_that_is_named_and_no_other()
    {
        using var context = SqlServer.CreateContext();
        var newest = context.Database.GetMigrations().Last();
        var all = SchemaScript.Create(SqlServer);
        var rest = SchemaScript.Create(SqlServer, newest);
        Assert.That(all, Does.Contain("[fact_case_result]"));
        Assert.That(rest, Does.Not.Contain("[fact_case_result]").And.Contain("create view mart.kpi_lineage"));
        Assert.That(
            () => SchemaScript.Create(SqlServer, "NoSuchMigration"),
            Throws.ArgumentException.With.Message.Contains(newest)
        );
    }

    [Test]
    public void On_SQL_Server_every_batch_parses_and_declares_no_variable_twice()
    {
        var script = SchemaScript.Create(SqlServer);
        var parsed = (TSqlScript)
            new TSql150Parser(initialQuotedIdentifiers: false).Parse(new StringReader(script), out var errors);
        Assert.That(errors.Select(error => $"{error.Line}: {error.Message}"), Is.Empty);
        Assert.That(parsed.Batches, Has.Count.GreaterThan(ViewScripts.All.Count * 3));
        foreach (var batch in parsed.Batches)
        {
            var declared = new Declarations();
            batch.Accept(declared);
            Assert.That(declared.Names, Is.Unique, $"the batch at line {batch.StartLine}");
        }
    }

    [TestCase("row-level-security-on")]
    [TestCase("row-level-security-off")]
    [TestCase("roles")]
    [TestCase("database")]
    public void The_scripts_of_a_DBA_parse_on_SQL_Server(string name)
    {
        var script = AdministrationScript.Read(DatabaseEngine.SqlServer, name);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        Assert.That(errors.Select(error => $"{error.Line}: {error.Message}"), Is.Empty);
    }

    [Test]
    public void No_password_gets_into_a_script()
    {
        var postgreSql = new PostgreSqlProvider(
            new DatabaseOptions { ConnectionString = "Host=nowhere;Database=thads;Password=hunter-of-nobody" }
        );
        Assert.That(SchemaScript.Create(SqlServer), Does.Not.Contain("hunter-of-nobody"));
        Assert.That(SchemaScript.Create(postgreSql), Does.Not.Contain("hunter-of-nobody"));
        Assert.That(SqlServer.Location + postgreSql.Location, Does.Not.Contain("hunter-of-nobody"));
    }

    private static async Task RunAsync(Model.WarehouseContext context, string script)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The product's own script.
        command.CommandText = script;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Declarations : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(DeclareVariableElement node) => Names.Add(node.VariableName.Value);
    }
}
