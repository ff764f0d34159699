using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Thads.Testing;

/// <summary>
/// A real PostgreSQL server for the tests: a scratch cluster under the temp folder on loopback, started when first asked for and thrown
/// away at the end. It never runs as root. <c>THADS_TEST_POSTGRESQL</c> names another server to use instead, by its connection string.
/// </summary>
public sealed class PostgreSqlServer
{
    private static readonly Lazy<PostgreSqlServer> Lazy = new(Start);

    private readonly string connectionString;
    private readonly string? folder;
    private int databases;

    private PostgreSqlServer(string connectionString, string? folder)
    {
        this.connectionString = connectionString;
        this.folder = folder;
    }

    /// <summary>The server of this test run.</summary>
    public static PostgreSqlServer Instance => Lazy.Value;

    /// <summary>Why there is none, or null when there is one.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("THADS_TEST_POSTGRESQL") is null && Binaries() is null
            ? "PostgreSQL is not installed (Debian: apt-get install postgresql)"
            : null;

    /// <summary>Stops the server, if any test started it.</summary>
    public static void Stop()
    {
        if (Lazy is { IsValueCreated: true, Value.folder: { } folder })
        {
            NpgsqlConnection.ClearAllPools();
            Run("pg_ctl", "-D", folder, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes a database of its own, empty or as another one is, and says how to reach it.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"thads_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}"
        );
        await ExecuteAsync($"create database {name} template {template ?? "template0"}");
        return Connection(name);
    }

    /// <summary>Stops the server, without asking anybody: <c>fast</c> ends sessions, <c>immediate</c> is a crash.</summary>
    /// <exception cref="InvalidOperationException">It is not the test run's own.</exception>
    public void Halt(string mode) => Run("pg_ctl", "-D", OwnFolder, "-m", mode, "-w", "stop");

    /// <summary>Starts the server again, where it was.</summary>
    public void Resume()
    {
        Run("pg_ctl", "-D", OwnFolder, "-w", "-l", Path.Combine(OwnFolder, "server.log"), "-o", Options(), "start");
        // Those that are pooled lead to the server that was.
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Where it keeps everything.</summary>
    /// <exception cref="InvalidOperationException">It is not the test run's own.</exception>
    public string Folder => OwnFolder;

    /// <summary>Starts it again if it has died.</summary>
    public void EnsureRunning()
    {
        try
        {
            Run("pg_ctl", "-D", OwnFolder, "status");
        }
        catch (InvalidOperationException)
        {
            Resume();
        }
    }

    private string OwnFolder =>
        folder ?? throw new InvalidOperationException("A server that is somebody else's is not stopped.");

    public async Task DropDatabaseAsync(string database)
    {
        await using (var connection = new NpgsqlConnection(database))
        {
            NpgsqlConnection.ClearPool(connection);
        }
        await ExecuteAsync($"drop database {new NpgsqlConnectionStringBuilder(database).Database} with (force)");
    }

    public string Connection(string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ToString();

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names that the tests themselves make.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static PostgreSqlServer Start()
    {
        if (Environment.GetEnvironmentVariable("THADS_TEST_POSTGRESQL") is { Length: > 0 } other)
        {
            return new PostgreSqlServer(other, folder: null);
        }
        var folder = Directory.CreateTempSubdirectory("thads-postgresql-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Start(new ProcessStartInfo("chown", ["postgres", folder]));
        }
        Run("initdb", "-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        Run("pg_ctl", "-D", folder, "-w", "-l", Path.Combine(folder, "server.log"), "-o", Options(port), "start");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Database = "postgres",
            MaxPoolSize = 20,
        };
        return new PostgreSqlServer(connection.ToString(), folder);
    }

    private string Options() => Options(new NpgsqlConnectionStringBuilder(connectionString).Port);

    /// <summary>Nothing here has to outlive a power cut.</summary>
    private static string Options(int port) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
        );

    /// <summary>Runs one of the server's programs, as the user postgres where we are root: it refuses to run as root.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries()!, program);
        Start(
            Environment.IsPrivilegedProcess
                ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments])
                : new ProcessStartInfo(path, arguments)
        );
    }

    private static void Start(ProcessStartInfo start)
    {
        start.WorkingDirectory = Path.GetTempPath();
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {output.Result}{errors}"
            );
        }
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
