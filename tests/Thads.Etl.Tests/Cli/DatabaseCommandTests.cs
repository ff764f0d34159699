using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Cli;

/// <summary><c>db status</c> and <c>db script</c> as a DBA uses them, and a service that may not migrate.</summary>
public sealed class DatabaseCommandTests
{
    [Test]
    public async Task Status_changes_nothing_and_a_start_that_may_not_migrate_is_refused_until_migrate_is_said()
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, isInitialised: false);
        database.Options.MigrateAtStart = false;
        for (var time = 0; time < 2; time++)
        {
            var before = await ThadsProcess.RunAsync(database, "db", "status", "--json");
            Assert.That(before.ExitCode, Is.EqualTo(1), before.Errors);
            var status = JsonDocument.Parse(before.Output).RootElement;
            Assert.That(status.GetProperty("applied").GetArrayLength(), Is.Zero);
            Assert.That(status.GetProperty("pending").GetArrayLength(), Is.GreaterThan(0));
            Assert.That(status.GetProperty("has_job_queue").GetBoolean(), Is.False);
        }
        var refused = await ThadsProcess.RunAsync(database, "kpi");
        Assert.That(refused.ExitCode, Is.EqualTo(3));
        Assert.That(
            refused.Errors,
            Does.Contain("db script").And.Contain("db migrate").And.Contain("InitialCreate").And.Not.Contain("   at ")
        );

        var migrated = await ThadsProcess.RunAsync(database, "db", "migrate");
        Assert.That(migrated.ExitCode, Is.Zero, migrated.Errors);
        var after = await ThadsProcess.RunAsync(database, "db", "status");
        Assert.That(after.ExitCode, Is.Zero, after.Output + after.Errors);
        Assert.That(after.Output, Does.Contain("InitialCreate").And.Contain("Ready for work."));
        Assert.That((await ThadsProcess.RunAsync(database, "kpi")).ExitCode, Is.Zero);
    }

    [TestCase("kpi")]
    [TestCase("serve")]
    [TestCase("work")]
    [TestCase("db", "migrate")]
    public async Task A_database_of_an_early_preview_is_refused_by_a_sentence(params string[] verb)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await using (var context = database.Provider().CreateContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                "update \"__EFMigrationsHistory\" set migration_id = '20251123131947_InitialCreate'"
            );
        }
        var refused = await ThadsProcess.RunAsync(database, verb);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((3, "")));
        Assert.That(
            refused.Errors,
            Does.Contain("early preview").And.Contain("Thads:DataFolder").And.Not.Contain("   at ")
        );
        var status = await ThadsProcess.RunAsync(database, "db", "status");
        Assert.That(status.ExitCode, Is.EqualTo(1), status.Errors);
        Assert.That(status.Output, Does.Contain("early preview").And.Not.Contain("pending"));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_a_failure_for_status_and_none_for_script()
    {
        var nowhere = new DatabaseOptions
        {
            Provider = DatabaseEngine.PostgreSql,
            ConnectionString = "Host=127.0.0.1;Port=1;Database=thads;Username=thads;Password=secret",
        };
        await using var folder = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, isInitialised: false);
        var status = await ThadsProcess.RunAsync(folder.Folder.FullName, nowhere, "db", "status");
        Assert.That(status.ExitCode, Is.EqualTo(3));
        Assert.That(status.Output, Does.Contain("127.0.0.1:1/thads"));
        Assert.That(status.Output + status.Errors, Does.Not.Contain("secret"));

        var script = await ThadsProcess.RunAsync(folder.Folder.FullName, nowhere, "db", "script");
        Assert.That(script.ExitCode, Is.Zero, script.Errors);
        Assert.That(
            script.Output,
            Does.Contain("fact_case_result")
                .And.Contain("kpi_lineage")
                .And.Contain("hangfire")
                .And.Not.Contain("secret")
        );
        var roles = await ThadsProcess.RunAsync(folder.Folder.FullName, nowhere, "db", "script", "--part", "roles");
        Assert.That(roles.Output, Does.Contain("bi_reader"));
    }

    [TestCase("--part nonsense")]
    [TestCase("--part database")]
    [TestCase("--from NoSuchMigration")]
    public async Task What_cannot_be_scripted_is_a_fault_of_usage(string arguments)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, isInitialised: false);
        var run = await ThadsProcess.RunAsync(database.Folder.FullName, ["db", "script", .. arguments.Split(' ')]);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Does.Contain("There is no"));
    }

    [Test]
    public async Task The_script_for_SQL_Server_is_written_to_a_file_with_the_queue_and_a_mark_that_its_tools_know()
    {
        var server = new DatabaseOptions
        {
            Provider = DatabaseEngine.SqlServer,
            ConnectionString = "Server=nowhere;Database=thads;User Id=thads;Password=secret",
        };
        await using var folder = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, isInitialised: false);
        var file = Path.Combine(folder.Folder.FullName, "thads.sql");
        var run = await ThadsProcess.RunAsync(folder.Folder.FullName, server, "db", "script", "--output", file);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, "")), run.Errors);
        Assert.That((await File.ReadAllBytesAsync(file))[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        var script = await File.ReadAllTextAsync(file);
        Assert.That(
            script,
            Does.Contain("create view mart.kpi_lineage").And.Contain("[hangfire].[Job]").And.Not.Contain("secret")
        );
    }
}
