using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Thads.Warehouse.Providers.Sqlite;

/// <summary>
/// What every connection to the embedded database must say for itself. WAL lets readers go on while one writer works; a committed
/// transaction is on the disk before anybody is told of it (<c>synchronous = full</c>); and a second writer waits in SQLite's own
/// queue, which wakes it within milliseconds.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "pragma busy_timeout = 60000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
