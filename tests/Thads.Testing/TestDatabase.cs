using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Providers.SqlServer;
using Thads.Warehouse.Reference;

namespace Thads.Testing;

/// <summary>A database of its own for one test, on any engine; initialised ones are copies of one made once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> SqliteTemplate = new(SqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgreSqlTemplate = new(PostgreSqlTemplateAsync);
    private static int sqlServerDatabases;

    private TestDatabase(DirectoryInfo folder, DatabaseOptions options)
    {
        Folder = folder;
        Options = options;
    }

    /// <summary>A folder of the test's own; the embedded engine's file is in it.</summary>
    public DirectoryInfo Folder { get; }
    public DatabaseOptions Options { get; }
    public string SqliteFile => Path.Combine(Folder.FullName, "thads.db");

    public IWarehouseProvider Provider() =>
        Options.Provider switch
        {
            DatabaseEngine.PostgreSql => new PostgreSqlProvider(Options),
            DatabaseEngine.SqlServer => new SqlServerProvider(Options),
            _ => new SqliteProvider(SqliteFile),
        };

    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine, bool isInitialised = true)
    {
        var folder = Directory.CreateTempSubdirectory("thads-test-");
        var database = new TestDatabase(
            folder,
            new DatabaseOptions
            {
                Provider = engine,
                // A machine that runs everything at once may stand still for a minute.
                LockTimeoutSeconds = 120,
                IdleTransactionSeconds = 600,
            }
        );
        switch (engine)
        {
            case DatabaseEngine.Sqlite when isInitialised:
                await File.WriteAllBytesAsync(database.SqliteFile, await SqliteTemplate.Value);
                break;
            case DatabaseEngine.PostgreSql:
                database.Options.ConnectionString = await PostgreSqlServer.Instance.CreateDatabaseAsync(
                    isInitialised ? await PostgreSqlTemplate.Value : null
                );
                break;
            case DatabaseEngine.SqlServer:
                database.Options.ConnectionString = await CreateSqlServerAsync();
                if (isInitialised)
                {
                    await InitializeAsync(database.Provider());
                }
                break;
        }
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        switch (Options.Provider)
        {
            case DatabaseEngine.PostgreSql:
                await PostgreSqlServer.Instance.DropDatabaseAsync(Options.ConnectionString);
                break;
            case DatabaseEngine.SqlServer:
                await DropSqlServerAsync(Options.ConnectionString);
                break;
            default:
                SqliteConnection.ClearAllPools();
                break;
        }
        Folder.Delete(recursive: true);
    }

    private static Task InitializeAsync(IWarehouseProvider provider) =>
        new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);

    private static async Task<byte[]> SqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("thads-template-");
        try
        {
            var file = Path.Combine(folder.FullName, "template.db");
            await InitializeAsync(new SqliteProvider(file, isScratch: true));
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PostgreSqlTemplateAsync()
    {
        var connection = await PostgreSqlServer.Instance.CreateDatabaseAsync();
        await InitializeAsync(
            new PostgreSqlProvider(
                new DatabaseOptions
                {
                    Provider = DatabaseEngine.PostgreSql,
                    ConnectionString = connection,
                    IdleTransactionSeconds = 600,
                }
            )
        );
        // A database can be copied only while nobody is in it.
        await using var pool = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(pool);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private static async Task<string> CreateSqlServerAsync()
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"thads_{Environment.ProcessId}_{Interlocked.Increment(ref sqlServerDatabases)}"
        );
        await ExecuteSqlServerAsync(
            $"create database {name}; alter database {name} set read_committed_snapshot on; alter database {name} set allow_snapshot_isolation on;"
        );
        return new SqlConnectionStringBuilder(Engines.SqlServer) { InitialCatalog = name }.ToString();
    }

    private static async Task DropSqlServerAsync(string database)
    {
        SqlConnection.ClearAllPools();
        var name = new SqlConnectionStringBuilder(database).InitialCatalog;
        await ExecuteSqlServerAsync(
            $"alter database {name} set single_user with rollback immediate; drop database {name};"
        );
    }

    private static async Task ExecuteSqlServerAsync(string sql)
    {
        await using var connection = new SqlConnection(Engines.SqlServer);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names that the tests themselves make.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
