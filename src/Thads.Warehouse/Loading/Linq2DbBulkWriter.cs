using System.Collections.Concurrent;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Loading;

/// <summary>
/// Bulk copy by linq2db over the EF model: multi-row inserts on SQLite, binary COPY on PostgreSQL, SqlBulkCopy on SQL Server, always on
/// the context's own connection and transaction, and with the engine's constraints checked.
/// </summary>
public sealed class Linq2DbBulkWriter : IBulkWriter
{
    private static readonly BulkCopyOptions Options = new(
        BulkCopyType: BulkCopyType.ProviderSpecific,
        CheckConstraints: true,
        KeepIdentity: true
    );

    private readonly ConcurrentDictionary<Type, object> guards = new();

    public async Task<long> WriteAsync<TRow>(
        WarehouseContext context,
        IEnumerable<TRow> rows,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException(
                "A bulk write belongs inside a transaction: rows are loaded whole or not at all."
            );
        }
        // What a column may hold is the same on every engine, so one guard a type will do.
        var guard =
            (RowGuard<TRow>)
                guards.GetOrAdd(typeof(TRow), type => new RowGuard<TRow>(context.Model.FindEntityType(type)!));
        var timeout = context.Database.GetCommandTimeout();
        var copied = await context.BulkCopyAsync(
            Options with
            {
                BulkCopyTimeout = timeout,
            },
            guard.Checked(rows),
            cancellationToken
        );
        return copied.RowsCopied;
    }
}
