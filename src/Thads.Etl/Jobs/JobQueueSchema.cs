using System.Data.Common;
using System.Globalization;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>The tables of the job queue in the database: made where that is allowed, and in any case looked at before they are used.</summary>
internal static class JobQueueSchema
{
    /// <summary>Names the advisory lock under which the queue's tables are made: the letters HFIRE.</summary>
    private const string SchemaLock = "x'4846495245'::bigint";

    /// <summary>Makes the tables, or brings them up to date, where the settings allow it.</summary>
    /// <exception cref="JobQueueMissingException">They are not there as this version needs them.</exception>
    /// <exception cref="DbException">The database refused to make them.</exception>
    public static void Prepare(DatabaseOptions database)
    {
        if (database.Provider == DatabaseEngine.Sqlite)
        {
            return;
        }
        using DbConnection connection =
            database.Provider == DatabaseEngine.SqlServer
                ? new SqlConnection(database.ConnectionString)
                : new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        if (database.MigrateAtStart)
        {
            Install(connection);
        }
        Require(database.Provider, VersionOf(connection));
    }

    /// <param name="engine">The engine.</param>
    /// <param name="found">The version of the tables that are there; null where there are none.</param>
    internal static void Require(DatabaseEngine engine, int? found)
    {
        var needed =
            engine == DatabaseEngine.SqlServer
                ? JobStorageScript.NewestSqlServerVersion
                : JobStorageScript.NewestPostgreSqlVersion;
        if (found is not { } version || version < needed)
        {
            throw JobQueueMissingException.Of(found, needed);
        }
    }

    private static void Install(DbConnection connection)
    {
        if (connection is SqlConnection)
        {
            // The script takes a lock of its own against others that run it at the same time.
            SqlServerObjectsInstaller.Install(connection, JobStorageExtensions.Schema, enableHeavyMigrations: true);
            return;
        }
        // Two servers that start on an empty database at once would both make the tables: the second waits and finds them.
        using var command = connection.CreateCommand();
        command.CommandText = $"set lock_timeout = 0; select pg_advisory_lock({SchemaLock})";
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
        PostgreSqlObjectsInstaller.Install((NpgsqlConnection)connection, JobStorageExtensions.Schema);
        command.CommandText = $"select pg_advisory_unlock({SchemaLock})";
        command.ExecuteNonQuery();
    }

    private static int? VersionOf(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "select count(*) from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = 'hangfire' and lower(TABLE_NAME) in ('schema', 'job')";
        if (Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) < 2)
        {
            return null;
        }
        if (connection is SqlConnection)
        {
            command.CommandText = "select max([Version]) from hangfire.[Schema]";
        }
        else
        {
            command.CommandText = "select max(version) from hangfire.schema";
        }
        return command.ExecuteScalar() is { } version and not DBNull
            ? Convert.ToInt32(version, CultureInfo.InvariantCulture)
            : null;
    }
}
