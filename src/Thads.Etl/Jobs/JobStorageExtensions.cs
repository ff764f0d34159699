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
    private const string ApplicationName = "thads jobs";

    /// <summary>How long a lock of Hangfire's own outlives a process that was killed; those are held for moments.</summary>
    public static readonly TimeSpan LockOutlivesOwner = TimeSpan.FromSeconds(30);

    /// <summary>A job whose worker fell silent for so long is given to another; while it runs, its worker keeps saying so.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    public static IGlobalConfiguration UseStorage(this IGlobalConfiguration hangfire, DatabaseOptions database)
    {
        JobQueueSchema.Prepare(database);
        switch (database.Provider)
        {
            case DatabaseEngine.Sqlite:
                return hangfire.UseInMemoryStorage(
                    new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(7) }
                );
            case DatabaseEngine.PostgreSql:
                return hangfire.UsePostgreSqlStorage(
                    server => server.UseNpgsqlConnection(OwnPool(database)),
                    new PostgreSqlStorageOptions
                    {
                        SchemaName = Schema,
                        PrepareSchemaIfNecessary = false,
                        QueuePollInterval = TimeSpan.FromSeconds(1),
                        DistributedLockTimeout = LockOutlivesOwner,
                        InvisibilityTimeout = Silence,
                        UseSlidingInvisibilityTimeout = true,
                    }
                );
            case DatabaseEngine.SqlServer:
                return hangfire.UseSqlServerStorage(
                    OwnPool(database),
                    new SqlServerStorageOptions
                    {
                        SchemaName = Schema,
                        SqlClientFactory = SqlClientFactory.Instance,
                        // Left to itself it logs that it failed, and goes on.
                        PrepareSchemaIfNecessary = false,
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
    internal static string OwnPool(DatabaseOptions database) =>
        database.Provider == DatabaseEngine.SqlServer
            ? new SqlConnectionStringBuilder(database.ConnectionString)
            {
                ApplicationName = ApplicationName,
            }.ConnectionString
            : new NpgsqlConnectionStringBuilder(database.ConnectionString)
            {
                ApplicationName = ApplicationName,
            }.ConnectionString;
}
