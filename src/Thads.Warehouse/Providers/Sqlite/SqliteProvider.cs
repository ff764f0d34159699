using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Providers.Sqlite;

/// <summary>The embedded engine: one file, nothing to install, one writer at a time.</summary>
/// <param name="databaseFile">The file; it and its folder are made when missing.</param>
/// <param name="isScratch">Whether the file is thrown away after use, so that no connection to it may be kept.</param>
/// <param name="lockTimeoutSeconds">How long a statement waits while somebody else writes.</param>
public sealed partial class SqliteProvider(string databaseFile, bool isScratch = false, int lockTimeoutSeconds = 60)
    : IWarehouseProvider
{
    /// <summary>
    /// Busy, locked, a file that may not be written, an error of the disk, a full disk, a file that cannot be opened: what stands in the way
    /// may be gone later.
    /// </summary>
    private static readonly int[] TransientErrors = [5, 6, 8, 10, Full, 14];

    private const int Full = 13;

    private readonly DbContextOptions<SqliteWarehouseContext> options =
        new DbContextOptionsBuilder<SqliteWarehouseContext>()
            .UseSqlite(
                new SqliteConnectionStringBuilder
                {
                    DataSource = databaseFile,
                    DefaultTimeout = lockTimeoutSeconds,
                    Pooling = !isScratch,
                }.ToString()
            )
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new SqlitePragmas(lockTimeoutSeconds))
            .Options;

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public string Location => Path.GetFullPath(databaseFile);

    public WarehouseContext CreateContext() => new SqliteWarehouseContext(options);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(databaseFile))!);
        await using var migrating = await FileLock.AcquireAsync(databaseFile + ".migrating", cancellationToken);
        await MakeFileAsync();
        await using var context = CreateContext();
        await MigrationHistory.EnsureKnownAsync(this, context, cancellationToken);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }
        // EF's own lock is a row that a killed process leaves behind for ever. Ours is held by the operating system, and we hold it.
        await context.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", cancellationToken);
        await ViewScripts.DropAsync(context, Dialect, cancellationToken);
        await MigrationHistory.ApplyAsync(context, cancellationToken);
    }

    /// <summary>
    /// Makes the tables of this version in a database that is thrown away after use. Migrations lead to the same ones, and take twice as
    /// long: they keep a history and can go on where they stopped, which nobody asks of it.
    /// </summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await MakeFileAsync();
        await using var context = CreateContext();
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken);
    }

    /// <summary>
    /// SQLite itself would make it for everybody to read; its journals get the rights of the database. One that is there is not opened
    /// here: to close it again would let go of SQLite's own locks on it.
    /// </summary>
    private async Task MakeFileAsync()
    {
        if (!File.Exists(databaseFile))
        {
            await using (PrivateFile.Open(databaseFile, FileMode.CreateNew, FileAccess.Write)) { }
        }
    }

    /// <summary>Microsoft.Data.Sqlite begins with <c>begin immediate</c>: the one writer's place is taken at once.</summary>
    public Task<IDbContextTransaction> BeginWriteAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(cancellationToken);

    /// <summary>There is one writer at a time, whatever it writes.</summary>
    public Task<IDbContextTransaction> BeginRefreshAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) => BeginWriteAsync(context, cancellationToken);

    /// <summary>A writer is alone already.</summary>
    public Task LockRefreshAsync(WarehouseContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A file beside the database, which every process that opens the one can open too.</summary>
    public Task<IProcessLock?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IProcessLock?>(FileLock.TryAcquire($"{databaseFile}.{name}.lock"));

    public async Task<IDbContextTransaction> BeginSnapshotAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        return (
            await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken)
        )!;
    }

    /// <summary>SQLite itself waits for the writer's place, whatever time a command is given.</summary>
    public async Task LimitWaitAsync(WarehouseContext context, TimeSpan longest, CancellationToken cancellationToken)
    {
        context.Database.SetCommandTimeout(longest);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        connection.DefaultTimeout = (int)longest.TotalSeconds;
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number is all that differs.
        command.CommandText = $"pragma busy_timeout = {(int)longest.TotalMilliseconds}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>There are no schemas; and <c>concat</c> is there since 3.44 only, while the file is also read by older programs.</summary>
    public string Dialect(string sql) =>
        Concat()
            .Replace(
                SchemaPrefix().Replace(sql, ""),
                call => $"({string.Join(" || ", call.Groups["part"].Captures.Select(part => part.Value))})"
            );

    /// <summary>
    /// Copies the database as it stands at one moment into a file that is not there yet, while others go on writing. A copy by the file
    /// system would miss what is still in the journal.
    /// </summary>
    public async Task CopyToAsync(string file, CancellationToken cancellationToken)
    {
        await using (PrivateFile.Open(file, FileMode.CreateNew, FileAccess.Write)) { }
        await using var live = Unpooled(databaseFile);
        await using var copy = Unpooled(file);
        await live.OpenAsync(cancellationToken);
        await copy.OpenAsync(cancellationToken);
        await Task.Run(() => live.BackupDatabase(copy), cancellationToken);
    }

    /// <summary>Closes the connections that are kept for the next use, so that the file is whole by itself and may be moved.</summary>
    public void Release()
    {
        using var context = CreateContext();
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
    }

    private static SqliteConnection Unpooled(string file) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());

    public bool IsTransient(Exception exception) =>
        (exception is SqliteException e && TransientErrors.Contains(e.SqliteErrorCode))
        || (exception.InnerException is { } inner && IsTransient(inner));

    public bool IsOutOfSpace(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: Full }
        || (exception.InnerException is { } inner && IsOutOfSpace(inner));

    [GeneratedRegex(
        @"\bconcat\((?:(?<part>[a-z_.]+|'[^']*'|cast\((?:[a-z_.]+|coalesce\([a-z_., ]+\)) as varchar\([0-9]+\)\))(?:, (?!\))|(?=\))))+\)"
    )]
    private static partial Regex Concat();

    [GeneratedRegex(@"\b(dw|mart|etl)\.(?=[a-z_])")]
    private static partial Regex SchemaPrefix();
}
