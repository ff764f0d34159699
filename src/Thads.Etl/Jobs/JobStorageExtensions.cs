using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>Keeps the job queue where the warehouse is: on the server, or in memory beside the embedded engine.</summary>
internal static class JobStorageExtensions
{
    public const string Schema = "hangfire";

    /// <summary>Names the advisory lock under which the queue's tables are made: the letters HFIRE.</summary>
    private const long SchemaLock = 0x48_46_49_52_45;

    /// <summary>A job whose worker fell silent for so long is given to another; while it runs, its worker keeps saying so.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    public static IGlobalConfiguration UseStorage(this IGlobalConfiguration hangfire, DatabaseOptions database)
    {
        switch (database.Provider)
        {
            case DatabaseEngine.Sqlite:
                return hangfire.UseInMemoryStorage(
                    new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(7) }
                );
            case DatabaseEngine.PostgreSql:
                if (database.MigrateAtStart)
                {
                    InstallPostgreSql(database.ConnectionString);
                }
                return hangfire.UsePostgreSqlStorage(
                    server => server.UseNpgsqlConnection(OwnPool(database.ConnectionString)),
                    new PostgreSqlStorageOptions
                    {
                        SchemaName = Schema,
                        PrepareSchemaIfNecessary = false,
                        QueuePollInterval = TimeSpan.FromSeconds(1),
                        InvisibilityTimeout = Silence,
                        UseSlidingInvisibilityTimeout = true,
                    }
                );
            case DatabaseEngine.SqlServer:
                return hangfire.UseSqlServerStorage(
                    database.ConnectionString,
                    new SqlServerStorageOptions
                    {
                        SchemaName = Schema,
                        SqlClientFactory = SqlClientFactory.Instance,
                        PrepareSchemaIfNecessary = database.MigrateAtStart,
                        EnableHeavyMigrations = database.MigrateAtStart,
                        CommandBatchMaxTimeout = TimeSpan.FromMinutes(5),
                        SlidingInvisibilityTimeout = Silence,
                        QueuePollInterval = TimeSpan.Zero,
                        UseRecommendedIsolationLevel = true,
                        DisableGlobalLocks = true,
                    }
                );
            default:
                throw new InvalidOperationException($"There is no job storage for {database.Provider}.");
        }
    }

    /// <summary>
    /// The queue has connections of its own: it waits for them with its threads, and would hold up those that the warehouse's wait for.
    /// </summary>
    private static string OwnPool(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "thads jobs" }.ConnectionString;

    /// <summary>Two servers that start on an empty database at once would both make the tables: the second waits and finds them.</summary>
    private static void InstallPostgreSql(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select pg_advisory_lock(@lock)";
        command.Parameters.AddWithValue("lock", SchemaLock);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
        PostgreSqlObjectsInstaller.Install(connection, Schema);
        command.CommandText = "select pg_advisory_unlock(@lock)";
        command.ExecuteNonQuery();
    }
}
