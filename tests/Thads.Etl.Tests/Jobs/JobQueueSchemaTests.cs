using Microsoft.Data.SqlClient;
using Npgsql;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Jobs;

/// <summary>The tables of the queue: there as this version needs them, or nothing goes on.</summary>
public sealed class JobQueueSchemaTests
{
    [TestCase(DatabaseEngine.PostgreSql)]
    [TestCase(DatabaseEngine.SqlServer)]
    public void Tables_that_are_missing_or_older_are_refused(DatabaseEngine engine)
    {
        var needed =
            engine == DatabaseEngine.SqlServer
                ? JobStorageScript.NewestSqlServerVersion
                : JobStorageScript.NewestPostgreSqlVersion;
        Assert.That(needed, Is.GreaterThan(5));
        Assert.That(
            () => JobQueueSchema.Require(engine, found: null),
            Throws.TypeOf<JobQueueMissingException>().With.Message.Contains("missing")
        );
        Assert.That(
            () => JobQueueSchema.Require(engine, needed - 1),
            Throws.TypeOf<JobQueueMissingException>().With.Message.Contains($"version {needed} is needed")
        );
        Assert.That(() => JobQueueSchema.Require(engine, needed), Throws.Nothing);
        Assert.That(() => JobQueueSchema.Require(engine, needed + 1), Throws.Nothing);
    }

    [Test]
    public async Task Db_migrate_fails_where_the_queues_tables_are_not_made()
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql);
        var owner = database.Options.ConnectionString;
        var name = new NpgsqlConnectionStringBuilder(owner).Database!;
        await ExecuteAsync(
            owner,
            $"create role {name}_m login; grant all on all tables in schema etl, dw, mart to {name}_m; grant usage on schema etl, dw, mart to {name}_m"
        );
        try
        {
            database.Options.ConnectionString = new NpgsqlConnectionStringBuilder(owner)
            {
                Username = $"{name}_m",
                Pooling = false,
            }.ConnectionString;
            var run = await ThadsProcess.RunAsync(database, "db", "migrate");
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Output);
            Assert.That(run.Output, Does.Not.Contain("migrations applied"));
            Assert.That(
                run.Errors,
                Does.Contain("permission denied").And.Contain("What the account has still to be given: db status.")
            );
        }
        finally
        {
            database.Options.ConnectionString = owner;
            await ExecuteAsync(owner, $"drop owned by {name}_m; drop role {name}_m");
        }
    }

    [Test]
    public void The_queue_has_a_pool_of_its_own()
    {
        foreach (
            var options in new[]
            {
                new DatabaseOptions
                {
                    Provider = DatabaseEngine.SqlServer,
                    ConnectionString = "Server=nowhere;Database=thads;User ID=u;Password=secret",
                },
                new DatabaseOptions
                {
                    Provider = DatabaseEngine.PostgreSql,
                    ConnectionString = "Host=nowhere;Database=thads;Username=u;Password=secret",
                },
            }
        )
        {
            // Pools are told apart by the text of the connection.
            var own = JobStorageExtensions.OwnPool(options);
            Assert.That(own, Is.Not.EqualTo(options.ConnectionString));
            Assert.That(own, Does.Contain("thads jobs").And.Contain("secret"));
        }
        Assert.That(
            new SqlConnectionStringBuilder(
                JobStorageExtensions.OwnPool(
                    new DatabaseOptions
                    {
                        Provider = DatabaseEngine.SqlServer,
                        ConnectionString = "Server=nowhere;Database=thads",
                    }
                )
            ).ApplicationName,
            Is.EqualTo("thads jobs")
        );
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names that the tests themselves make.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
