using System.Globalization;
using Npgsql;
using Thads.Etl.Jobs;
using Thads.Testing;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Tests.Support;

/// <summary>
/// A PostgreSQL database as a department's DBA keeps it: made by the script of <c>db script</c>, with the roles of <c>sql/postgresql</c>, and
/// logins of the test's own in them. The service may not change the schema.
/// </summary>
internal sealed class DatabaseAccounts : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly List<string> logins = [];

    private DatabaseAccounts(TestDatabase database)
    {
        this.database = database;
        Owner = database.Options.ConnectionString;
    }

    /// <summary>The connection of the superuser who made the database.</summary>
    public string Owner { get; }

    /// <summary>The services, with the account of the service.</summary>
    public TestHub Hub { get; private set; } = null!;

    public static async Task<DatabaseAccounts> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, isInitialised: false);
        var accounts = new DatabaseAccounts(database);
        await ExecuteAsync(
            accounts.Owner,
            SchemaScript.Create(database.Provider()) + JobStorageScript.Create(DatabaseEngine.PostgreSql)
        );
        // Some departments take from everybody what PostgreSQL gives to everybody.
        await ExecuteAsync(
            accounts.Owner,
            $"revoke all on database {new NpgsqlConnectionStringBuilder(accounts.Owner).Database} from public; "
                + $"grant connect on database {new NpgsqlConnectionStringBuilder(accounts.Owner).Database} to public"
        );
        await accounts.RunAsync("roles");
        database.Options.ConnectionString = await accounts.LoginAsync("etl_writer");
        database.Options.MigrateAtStart = false;
        accounts.Hub = TestHub.Over(database);
        await accounts.Hub.Get<WarehouseUpgrade>().PrepareAsync(default);
        await accounts.Hub.ReadReferenceAsync();
        return accounts;
    }

    /// <summary>Runs one of the files under <c>sql/postgresql</c> as the superuser.</summary>
    public Task RunAsync(string script) =>
        ExecuteAsync(Owner, AdministrationScript.Read(DatabaseEngine.PostgreSql, script));

    /// <summary>Makes a login and says how to reach the database with it.</summary>
    /// <param name="role">The role that it is given.</param>
    /// <param name="offices">What <c>etl.office_access</c> says of it.</param>
    public async Task<string> LoginAsync(string role, params string[] offices)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{new NpgsqlConnectionStringBuilder(Owner).Database}_{logins.Count}"
        );
        logins.Add(name);
        await ExecuteAsync(Owner, $"create role {name} login in role {role}");
        if (role == "dba")
        {
            await ExecuteAsync(Owner, $"alter role {name} set role = dba");
        }
        foreach (var office in offices)
        {
            await ExecuteAsync(
                Owner,
                $"insert into etl.office_access (login_name, office_code) values ('{name}', '{office}')"
            );
        }
        // Not kept open, so that each connection finds the login as it now is.
        return new NpgsqlConnectionStringBuilder(Owner) { Username = name, Pooling = false }.ToString();
    }

    public static async Task<int> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements that the tests themselves write.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads the text of the first column of every row, in order.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
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
            await PostgreSqlServer.Instance.ExecuteAsync($"drop role {login}");
        }
    }
}
