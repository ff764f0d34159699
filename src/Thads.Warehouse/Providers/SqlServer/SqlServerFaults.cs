using Microsoft.Data.SqlClient;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Providers.SqlServer;

/// <summary>Which of SQL Server's errors may pass when the same work is simply done again.</summary>
internal static class SqlServerFaults
{
    /// <summary>From this severity on the server has closed the connection.</summary>
    private const byte ConnectionClosed = 20;

    /// <summary>Our own: what <c>sp_getapplock</c> returned, thrown by the statement that asked for the lock.</summary>
    public const int LockNotTaken = 51_205;

    /// <summary>The statement was wrong; asking again would not help.</summary>
    public const int LockRefused = 51_999;

    /// <summary>No room in a file group, on the disk, or in the log.</summary>
    private static readonly int[] OutOfSpace = [1101, 1105, 9002];

    private static readonly HashSet<int> Transient =
    [
        // A connection that broke or could not be made: by the client's words (0 on Linux), and by those of the network.
        .. new[] { 0, -1, 2, 20, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 17142 },
        // A command time-out, a deadlock, a lock time-out, a lock that the server ran out of, conflicts of a snapshot.
        .. new[] { -2, 1204, 1205, 1222, 3960, 3961, LockNotTaken },
        // Not enough memory, or none in time; a full disk or log, for which somebody makes room.
        .. new[] { 701, 802, 8645 },
        .. OutOfSpace,
        // A database that recovers, restarts, moves or is overloaded.
        .. new[] { 922, 4060, 40197, 40501, 40613, 49918, 49919, 49920 },
    ];

    /// <summary>A unique index, a primary key.</summary>
    private static readonly int[] Duplicates = [2601, 2627];

    public static bool IsTransient(SqlException exception) =>
        IsTransient(exception.Number, exception.Class, exception.Message)
        || exception.Errors.Cast<SqlError>().Any(error => IsTransient(error.Number, error.Class, error.Message));

    /// <param name="number">The error's number.</param>
    internal static bool IsOutOfSpace(int number) => OutOfSpace.Contains(number);

    /// <param name="number">The error's number; 0 and below are the client's own.</param>
    /// <param name="severity">The error's class.</param>
    /// <param name="message">The error's words, which name the table of a duplicate.</param>
    internal static bool IsTransient(int number, byte severity, string message) =>
        severity >= ConnectionClosed
        || Transient.Contains(number)
        // Two loaders met where neither found the row that both lock: the second finds it the next time.
        || (
            Duplicates.Contains(number)
            && (
                message.Contains(LoadLock.Table, StringComparison.Ordinal)
                || message.Contains(KeySequence.Table, StringComparison.Ordinal)
            )
        );
}
