using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers;

/// <summary>One database engine: everything about it that the portable code must be told.</summary>
public interface IWarehouseProvider
{
    /// <summary>Opens a context of the live warehouse; the caller disposes of it.</summary>
    WarehouseContext CreateContext();

    /// <summary>Brings the schema up to date, one process at a time, and survives having been killed half-way.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Begins the transaction of a writer, which is sure of its place in the queue before it reads.</summary>
    Task<IDbContextTransaction> BeginWriteAsync(WarehouseContext context, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which every read sees the same moment, without keeping writers out.</summary>
    Task<IDbContextTransaction> BeginSnapshotAsync(WarehouseContext context, CancellationToken cancellationToken);

    /// <summary>Rewrites SQL of the files under <c>sql/</c>, which name tables by schema, for the engine.</summary>
    string Dialect(string sql);

    /// <summary>Whether the same work may succeed when it is simply done again: a lock time-out, a deadlock, a lost connection.</summary>
    bool IsTransient(Exception exception);
}
