using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Thads.Warehouse.Providers.SqlServer;

/// <summary>
/// What every session must say for itself when it is opened. The pool hands a connection on with the isolation level of whoever had it
/// before; a statement waits for another's lock for seconds, and is then tried again, not for as long as a command may take; and
/// whatever fails in a transaction ends the whole of it.
/// </summary>
/// <param name="lockTimeoutSeconds">How long a statement waits for a lock.</param>
internal sealed class SqlServerSession(int lockTimeoutSeconds) : DbConnectionInterceptor
{
    internal string Statement { get; } =
        $"set transaction isolation level read committed; set lock_timeout {checked(lockTimeoutSeconds * 1000)}; set xact_abort on;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The one part of it that is not constant is a number.
        command.CommandText = Statement;
#pragma warning restore CA2100
        return command;
    }
}
