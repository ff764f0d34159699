using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Npgsql;
using NUnit.Framework.Constraints;
using Thads.Etl.Jobs;
using Thads.Testing;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Tests.Support;

/// <summary>
/// A database as a department's DBA keeps it: made by the script of <c>db script</c>, with the roles of <c>sql/</c>, and logins of the
/// test's own in them. The service may not change the schema.
/// </summary>
internal sealed partial class DatabaseAccounts : IAsyncDisposable
{
    /// <summary>What SQL Server says instead of doing it: no right on an object, a column, a database, a schema; no such thing, or no right to it.</summary>
    private static readonly int[] SqlServerRefusals =
    [
        229,
        230,
        262,
        297,
        300,
        916,
        1088,
        2759,
        2760,
        3701,
        4902,
        15151,
        15247,
        15517,
        33268,
    ];

    private readonly TestDatabase database;
    private readonly List<string> logins = [];

    private DatabaseAccounts(TestDatabase database)
    {
        this.database = database;
        Owner = database.Options.ConnectionString;
    }

    public DatabaseEngine Engine => database.Options.Provider;

    /// <summary>The connection of the superuser who made the database.</summary>
    public string Owner { get; }

    /// <summary>The services, with the account of the service.</summary>
    public TestHub Hub { get; private set; } = null!;

    /// <summary>The server refuses it for want of a right.</summary>
    public static IResolveConstraint IsRefused =>
        Throws.Exception.Matches<Exception>(e =>
            e is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }
            || (e is SqlException refused && SqlServerRefusals.Contains(refused.Number))
        );

    public static async Task<DatabaseAccounts> CreateAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine, isInitialised: false);
        var accounts = new DatabaseAccounts(database);
        await accounts.ExecuteAsync(
            accounts.Owner,
            SchemaScript.Create(database.Provider()) + JobStorageScript.Create(engine)
        );
        if (engine == DatabaseEngine.PostgreSql)
        {
            // Some departments take from everybody what PostgreSQL gives to everybody.
            await accounts.ExecuteAsync(
                accounts.Owner,
                $"revoke all on database {new NpgsqlConnectionStringBuilder(accounts.Owner).Database} from public; "
                    + $"grant connect on database {new NpgsqlConnectionStringBuilder(accounts.Owner).Database} to public"
            );
        }
        await accounts.RunAsync("roles");
        database.Options.ConnectionString = await accounts.LoginAsync("etl_writer");
        database.Options.MigrateAtStart = false;
        accounts.Hub = TestHub.Over(database);
        await accounts.Hub.Get<WarehouseUpgrade>().PrepareAsync(default);
        await accounts.Hub.ReadReferenceAsync();
        return accounts;
    }

    /// <summary>Runs one of the engine's files under <c>sql/</c> as the superuser.</summary>
    public Task RunAsync(string script) => ExecuteAsync(Owner, AdministrationScript.Read(Engine, script));

    /// <summary>Makes a login and says how to reach the database with it.</summary>
    /// <param name="role">The role that it is given.</param>
    /// <param name="offices">What <c>etl.office_access</c> says of it.</param>
    public async Task<string> LoginAsync(string role, params string[] offices)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{DatabaseName}_{logins.Count}");
        logins.Add(name);
        // Not kept open, so that each connection finds the login as it now is.
        string connection;
        if (Engine == DatabaseEngine.SqlServer)
        {
            var password =
                $"Thu-{Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12))}";
            await ExecuteAsync(
                Owner,
                $"create login {name} with password = '{password}', check_policy = off; create user {name} for login {name}; alter role {role} add member {name}"
            );
            connection = new SqlConnectionStringBuilder(Owner)
            {
                IntegratedSecurity = false,
                UserID = name,
                Password = password,
                Pooling = false,
            }.ToString();
        }
        else
        {
            await ExecuteAsync(Owner, $"create role {name} login in role {role}");
            if (role == "dba")
            {
                await ExecuteAsync(Owner, $"alter role {name} set role = dba");
            }
            connection = new NpgsqlConnectionStringBuilder(Owner) { Username = name, Pooling = false }.ToString();
        }
        foreach (var office in offices)
        {
            await ExecuteAsync(
                Owner,
                $"insert into etl.office_access (login_name, office_code) values ('{name}', '{office}')"
            );
        }
        return connection;
    }

    /// <summary>Runs a script; on SQL Server batch by batch, as its tools do.</summary>
    public async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        foreach (var batch in Engine == DatabaseEngine.SqlServer ? Separator().Split(sql) : [sql])
        {
            if (string.IsNullOrWhiteSpace(batch))
            {
                continue;
            }
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements that the tests themselves write.
            command.CommandText = batch;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Reads the text of the first column of every row, in order.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements that the tests themselves write.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }
        values.Sort(StringComparer.Ordinal);
        return values;
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        foreach (var login in logins)
        {
            if (Engine == DatabaseEngine.SqlServer)
            {
                await ExecuteAsync(Engines.SqlServer!, $"drop login {login}");
            }
            else
            {
                await PostgreSqlServer.Instance.ExecuteAsync($"drop role {login}");
            }
        }
    }

    private string DatabaseName =>
        Engine == DatabaseEngine.SqlServer
            ? new SqlConnectionStringBuilder(Owner).InitialCatalog
            : new NpgsqlConnectionStringBuilder(Owner).Database!;

    private async Task<DbConnection> OpenAsync(string connectionString)
    {
        DbConnection connection =
            Engine == DatabaseEngine.SqlServer
                ? new SqlConnection(connectionString)
                : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    [GeneratedRegex(@"^GO\r?$", RegexOptions.Multiline)]
    private static partial Regex Separator();
}
