using System.Diagnostics;
using Npgsql;
using Thads.Etl.Cli;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Files;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Backups;

/// <summary>The scripts that back a warehouse on PostgreSQL up and restore it, on a real server.</summary>
public sealed class PostgreSqlBackupTests
{
    [Test]
    public async Task What_the_scripts_restore_is_verified_and_goes_on()
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var hub = await TestHub.StartAsync(DatabaseEngine.PostgreSql);
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var beside = Directory.CreateTempSubdirectory("thads-pg-backup-");
        var restored = Path.Combine(beside.FullName, "restored");
        var database = await PostgreSqlServer.Instance.CreateDatabaseAsync();
        try
        {
            var backups = Path.Combine(beside.FullName, "backups");
            var (exit, output) = await RunAsync(
                "backup.sh",
                hub.Database.Options.ConnectionString,
                hub.Folder,
                backups
            );
            Assert.That(exit, Is.Zero, output);
            var file = output.Trim();
            Assert.That(Directory.GetFiles(backups), Is.EqualTo(new[] { file }));
            Assert.That(
                OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == PrivateFile.FileMode,
                "others may read it"
            );

            (exit, output) = await RunAsync("restore.sh", database, file, restored);
            Assert.That(exit, Is.Zero, output);
            var options = new DatabaseOptions { Provider = DatabaseEngine.PostgreSql, ConnectionString = database };
            foreach (var verb in new[] { "verify", "audit verify" })
            {
                var (verified, said, errors) = await ThadsProcess.RunAsync(restored, options, verb.Split(' '));
                Assert.That(verified, Is.EqualTo(ExitCode.Done), said + errors);
            }
            (exit, output) = await RunAsync("restore.sh", database, file, restored);
            Assert.That((exit, output), Is.EqualTo((2, output)));
            Assert.That(output, Does.Contain("not empty"));
            (exit, output) = await RunAsync("restore.sh", database, file, Path.Combine(beside.FullName, "another"));
            Assert.That((exit, output), Is.EqualTo((2, output)));
            Assert.That(output, Does.Contain("The database is not empty"));
        }
        finally
        {
            await PostgreSqlServer.Instance.DropDatabaseAsync(database);
            beside.Delete(recursive: true);
        }
    }

    private static async Task<(int Exit, string Output)> RunAsync(
        string script,
        string connectionString,
        params string[] arguments
    )
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = connection.Host,
                ["PGPORT"] = $"{connection.Port}",
                ["PGDATABASE"] = connection.Database,
                ["PGUSER"] = connection.Username,
                ["PGPASSWORD"] = connection.Password,
            },
        };
        start.ArgumentList.Add(Path.Combine(Repository.Folder, "sql", "postgresql", script));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
