using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Retention;

/// <summary>
/// What is erased from SQLite would stay in its file until something else is written over it: it is overwritten with zeros, also in the log
/// beside the file. The servers do that in their own time (<c>VACUUM</c>, ghost clean-up).
/// </summary>
public sealed class ErasedSpace(IWarehouseProvider provider)
{
    /// <summary>Before the transaction that erases.</summary>
    public async Task PrepareAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        if (provider.Engine == DatabaseEngine.Sqlite)
        {
            // The setting is the connection's: it has to be the one that erases.
            await context.Database.OpenConnectionAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancellationToken);
        }
    }

    /// <summary>After it. A reader who still needs the log keeps it for himself until the next time.</summary>
    public async Task GiveBackAsync(CancellationToken cancellationToken)
    {
        if (provider.Engine == DatabaseEngine.Sqlite)
        {
            await using var context = provider.CreateContext();
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
    }
}
