using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Thads.Warehouse.Providers.Sqlite;

/// <summary>
/// What every connection to the embedded database must say for itself. WAL lets readers go on while one writer works; a committed
/// transaction is on the disk before anybody is told of it (<c>synchronous = full</c>); and a second writer waits in SQLite's own
/// queue, which wakes it within milliseconds.
/// </summary>
/// <param name="lockTimeoutSeconds">How long a writer waits there.</param>
internal sealed class SqlitePragmas(int lockTimeoutSeconds) : DbConnectionInterceptor
{
    private readonly string pragmas =
        $"pragma busy_timeout = {lockTimeoutSeconds * 1_000}; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number is all that differs.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number is all that differs.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
