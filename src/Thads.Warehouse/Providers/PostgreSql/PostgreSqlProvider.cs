using System.Buffers.Binary;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Providers.PostgreSql;

/// <summary>PostgreSQL: many writers at once; readers see what was committed and wait for nobody.</summary>
public sealed partial class PostgreSqlProvider : IWarehouseProvider
{
    /// <summary>Names our advisory lock: the letters THADS.</summary>
    private const long MigrationLock = 0x54_48_41_44_53;

    /// <summary>Npgsql has no name for it.</summary>
    private const string IdleInTransactionSessionTimeout = "25P03";

    private readonly string connectionString;
    private readonly string timeouts;
    private readonly string refreshLock;
    private readonly DbContextOptions<PostgreSqlWarehouseContext> options;

    public PostgreSqlProvider(DatabaseOptions settings)
    {
        connectionString = settings.ConnectionString;
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        timeouts =
            $"set local lock_timeout = '{settings.LockTimeoutSeconds}s'; set local idle_in_transaction_session_timeout = '{settings.IdleTransactionSeconds}s'";
        refreshLock = $"set local lock_timeout = 0; lock table mart.kpi_office_period in exclusive mode; {timeouts}";
        Location = $"PostgreSQL {parts.Host}:{parts.Port}/{parts.Database}";
        options = new DbContextOptionsBuilder<PostgreSqlWarehouseContext>()
            .UseNpgsql(
                connectionString,
                npgsql =>
                {
                    npgsql.MigrationsHistoryTable("ef_migrations_history", "etl");
                    npgsql.CommandTimeout(settings.CommandTimeoutSeconds);
                    if (settings.MaxBatchSize is { } size)
                    {
                        npgsql.MaxBatchSize(size);
                    }
                }
            )
            .UseSnakeCaseNamingConvention()
            .Options;
    }

    public DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public string Location { get; }

    public WarehouseContext CreateContext() => new PostgreSqlWarehouseContext(options);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        await CreateDatabaseAsync(context, cancellationToken);
        // A lock of a session of its own: PostgreSQL lets go of it when the session ends, however it ends.
        await using var session = new NpgsqlConnection(connectionString);
        await session.OpenAsync(cancellationToken);
        await using (var command = session.CreateCommand())
        {
            command.CommandText = "select pg_advisory_lock(@lock)";
            command.Parameters.AddWithValue("lock", MigrationLock);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        await MigrationHistory.EnsureKnownAsync(this, context, cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await ViewScripts.DropAsync(context, Dialect, cancellationToken);
            await MigrationHistory.ApplyAsync(context, cancellationToken);
        }
    }

    /// <summary>The server ends the transaction of a process that has stopped in the middle of it, and with it what it has locked.</summary>
    public async Task<IDbContextTransaction> BeginWriteAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await context.Database.ExecuteSqlRawAsync(timeouts, cancellationToken);
        return transaction;
    }

    public async Task<IDbContextTransaction> BeginRefreshAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellationToken
        );
        await LockRefreshAsync(context, cancellationToken);
        // Compiling the long expressions takes longer than running them; sums by office and period are kept in memory, and are far fewer
        // than the planner takes them for, which would sort them to merge.
        await context.Database.ExecuteSqlRawAsync(
            "set local jit = off; set local work_mem = '512MB'; set local enable_mergejoin = off",
            cancellationToken
        );
        return transaction;
    }

    /// <summary>
    /// LOCK TABLE is the one statement that may be waited for before a transaction's snapshot is taken. Readers are not kept out. A full
    /// refresh takes minutes over years of registers, and is waited for.
    /// </summary>
    public Task LockRefreshAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(refreshLock, cancellationToken);

    /// <summary>Whoever only reads keeps nobody out, however long he stops in between.</summary>
    public Task<IDbContextTransaction> BeginSnapshotAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) => context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    public async Task<IProcessLock?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        var session = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = $"thads lock {name}",
                Pooling = false,
            }.ConnectionString
        );
        try
        {
            await session.OpenAsync(cancellationToken);
            await using var command = session.CreateCommand();
            // A machine that lost its power says nothing: the server finds that out within half a minute.
            command.CommandText =
                "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3; "
                + "select pg_try_advisory_lock(@lock)";
            command.Parameters.AddWithValue("lock", LockNumber(name));
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                return new SessionLock(session);
            }
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
        await session.DisposeAsync();
        return null;
    }

    /// <summary>Advisory locks are named by a number: the same on every machine and in every version.</summary>
    private static long LockNumber(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"thads lock {name}")));

    /// <summary>
    /// A view is read with the rights of its reader, so that row-level security holds for it too; but for one that says otherwise. A sum
    /// that is to be a bigint is one all along: PostgreSQL's own works in numeric and takes half as long again.
    /// </summary>
    public string Dialect(string sql)
    {
        var summed = BigintSum().Replace(sql, "dw.sum_bigint(${summand})");
        return summed.Contains("\n-- rights: its owner's", StringComparison.Ordinal)
            ? summed
            : ViewHead().Replace(summed, "$0 with (security_invoker = true)");
    }

    public string CommentOnView(ViewScript view, ObjectComment comment) => CommentOn("view", view.ObjectName, comment);

    public string CommentOnTable(string schema, string name, ObjectComment comment) =>
        CommentOn("table", $"{schema}.{name}", comment);

    private static string CommentOn(string kind, string name, ObjectComment comment) =>
        (comment.Column is null ? $"comment on {kind} {name}" : $"comment on column {name}.{comment.Column}")
        + $" is '{comment.Text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A mart is computed by parallel workers, which an INSERT may not have, and only rows that differ are written.</summary>
    public string FullRefresh(string script)
    {
        using var context = CreateContext();
        return StagedReplacement.Rewrite(script, context.Model);
    }

    public bool IsTransient(Exception exception) =>
        exception switch
        {
            // Two loaders met where neither found the row that both lock: the second finds it the next time.
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } e => e.TableName
                is LoadLock.Table
                    or KeySequence.Table,
            PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.LockNotAvailable
            } => true,
            // The server restarts, or has ended a session that had stopped in the middle of a transaction.
            PostgresException
            {
                SqlState: PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CrashShutdown
                    or IdleInTransactionSessionTimeout
            } => true,
            NpgsqlException { IsTransient: true } => true,
            _ => exception.InnerException is { } inner && IsTransient(inner),
        };

    public bool IsOutOfSpace(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull }
        || (exception.InnerException is { } inner && IsOutOfSpace(inner));

    /// <summary>The account needs the right to create a database only where there is none yet.</summary>
    private static async Task CreateDatabaseAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken))
        {
            return;
        }
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was faster.
        }
    }

    [GeneratedRegex(@"^create view [a-z]+\.[a-z0-9_]+(?= as\r?$)", RegexOptions.Multiline)]
    private static partial Regex ViewHead();

    [GeneratedRegex(@"cast\(sum\((?<summand>(?:[^()]|\([^()]*\))+)\) as bigint\)")]
    private static partial Regex BigintSum();
}
