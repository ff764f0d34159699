using System.Data;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Model;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Providers.SqlServer;

/// <summary>
/// SQL Server, with row versions (<c>sql/sqlserver/database.sql</c> switches them on): readers see what was committed and wait for nobody.
/// </summary>
public sealed partial class SqlServerProvider : IWarehouseProvider
{
    private readonly DbContextOptions<SqlServerWarehouseContext> options;
    private readonly string lockSession;

    public SqlServerProvider(DatabaseOptions settings)
    {
        var parts = new SqlConnectionStringBuilder(settings.ConnectionString);
        lockSession = new SqlConnectionStringBuilder(settings.ConnectionString)
        {
            ApplicationName = "thads lock",
            Pooling = false,
        }.ConnectionString;
        Location = $"SQL Server {parts.DataSource}/{parts.InitialCatalog}";
        options = new DbContextOptionsBuilder<SqlServerWarehouseContext>()
            .UseSqlServer(
                settings.ConnectionString,
                server =>
                {
                    server.MigrationsHistoryTable("ef_migrations_history", "etl");
                    server.CommandTimeout(settings.CommandTimeoutSeconds);
                    if (settings.MaxBatchSize is { } size)
                    {
                        server.MaxBatchSize(size);
                    }
                }
            )
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new SqlServerSession(settings.LockTimeoutSeconds))
            .Options;
    }

    public DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public string Location { get; }

    public WarehouseContext CreateContext() => new SqlServerWarehouseContext(options);

    /// <summary>EF's own lock is an application lock of its session, which ends with it.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        if (!await context.Database.CanConnectAsync(cancellationToken))
        {
            await MigrationHistory.ApplyAsync(context, cancellationToken);
        }
        else
        {
            await MigrateExistingAsync(context, cancellationToken);
        }
    }

    private async Task MigrateExistingAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        await MigrationHistory.EnsureKnownAsync(this, context, cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await ViewScripts.DropAsync(context, Dialect, cancellationToken);
            await MigrationHistory.ApplyAsync(context, cancellationToken);
        }
    }

    public Task<IDbContextTransaction> BeginWriteAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    /// <summary>The snapshot is taken by the first read, which comes after the application lock was waited for.</summary>
    public async Task<IDbContextTransaction> BeginRefreshAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
        await LockRefreshAsync(context, cancellationToken);
        return transaction;
    }

    public Task LockRefreshAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(ApplicationLock.ForRefresh, cancellationToken);

    public async Task<IProcessLock?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        var session = new SqlConnection(lockSession);
        try
        {
            await session.OpenAsync(cancellationToken);
            await using var command = session.CreateCommand();
#pragma warning disable CA2100 // A constant of the program.
            command.CommandText = ApplicationLock.OfSession;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("@name", $"thads_{name}");
            if (await command.ExecuteScalarAsync(cancellationToken) is 1)
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

    public Task<IDbContextTransaction> BeginSnapshotAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) => context.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);

    /// <summary>T-SQL has no boolean literals: a bit is 1 or 0.</summary>
    public string Dialect(string sql) =>
        BooleanLiteral().Replace(sql, literal => literal.Value == "true" ? "cast(1 as bit)" : "cast(0 as bit)");

    public string CommentOnView(ViewScript view, ObjectComment comment) =>
        $"exec sys.sp_addextendedproperty N'MS_Description', {Text(comment.Text)}, {Level(view.Schema, "VIEW", view.Name, comment)}";

    /// <summary>A description is added only where there is none.</summary>
    public string CommentOnTable(string schema, string name, ObjectComment comment)
    {
        var level = Level(schema, "TABLE", name, comment);
        var table = $"object_id(N'{schema}.{name}')";
        var column = comment.Column is null ? "0" : $"columnproperty({table}, N'{comment.Column}', N'ColumnId')";
        return $"""
            if exists (select 1 from sys.extended_properties where class = 1 and name = N'MS_Description' and major_id = {table} and minor_id = {column})
                exec sys.sp_dropextendedproperty N'MS_Description', {level};
            exec sys.sp_addextendedproperty N'MS_Description', {Text(comment.Text)}, {level}
            """;
    }

    private static string Text(string value) => $"N'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Level(string schema, string kind, string name, ObjectComment comment) =>
        $"N'SCHEMA', N'{schema}', N'{kind}', N'{name}'"
        + (comment.Column is null ? "" : $", N'COLUMN', N'{comment.Column}'");

    public bool IsTransient(Exception exception) =>
        (exception is SqlException e && SqlServerFaults.IsTransient(e))
        || (exception.InnerException is { } inner && IsTransient(inner));

    public bool IsOutOfSpace(Exception exception) =>
        (
            exception is SqlException e
            && e.Errors.Cast<SqlError>().Any(error => SqlServerFaults.IsOutOfSpace(error.Number))
        ) || (exception.InnerException is { } inner && IsOutOfSpace(inner));

    [GeneratedRegex(@"\b(true|false)\b")]
    private static partial Regex BooleanLiteral();
}
