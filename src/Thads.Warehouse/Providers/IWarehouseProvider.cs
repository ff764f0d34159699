using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Model;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Providers;

/// <summary>One database engine: everything about it that the portable code must be told.</summary>
public interface IWarehouseProvider
{
    DatabaseEngine Engine { get; }

    /// <summary>Where the warehouse is, for people: a file, or a server and a database; never a password.</summary>
    string Location { get; }

    /// <summary>Opens a context of the live warehouse; the caller disposes of it.</summary>
    WarehouseContext CreateContext();

    /// <summary>Brings the schema up to date, one process at a time, and survives having been killed half-way.</summary>
    /// <exception cref="UnknownSchemaException">The database holds a schema that this build does not know; nothing was changed.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Begins the transaction of a writer. Each statement of it sees what was committed before the statement began, so that what is read
    /// after a row lock was waited for is what its last holder left.
    /// </summary>
    Task<IDbContextTransaction> BeginWriteAsync(WarehouseContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Begins the transaction in which the marts are replaced: one at a time, over the facts of one moment, without keeping loads out.
    /// </summary>
    Task<IDbContextTransaction> BeginRefreshAsync(WarehouseContext context, CancellationToken cancellationToken);

    /// <summary>Makes every refresh of the marts wait until the context's transaction ends.</summary>
    Task LockRefreshAsync(WarehouseContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a named lock between processes, at once or not at all. It ends with its holder, however that ends, and takes no part in any
    /// transaction.
    /// </summary>
    /// <param name="name">Letters, digits and hyphens.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Null while another holds it.</returns>
    Task<IProcessLock?> TryLockAsync(string name, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which every read sees the same moment, without keeping writers out.</summary>
    Task<IDbContextTransaction> BeginSnapshotAsync(WarehouseContext context, CancellationToken cancellationToken);

    /// <summary>Rewrites SQL of the files under <c>sql/</c>, which is portable but for a few words, for the engine.</summary>
    string Dialect(string sql);

    /// <summary>The statement that describes a view or a column of it; null where the engine keeps no descriptions.</summary>
    string? CommentOnView(ViewScript view, ObjectComment comment) => null;

    /// <summary>
    /// The statement that describes a table or a column of it, whether or not it was described before; null where the engine keeps no
    /// descriptions.
    /// </summary>
    string? CommentOnTable(string schema, string name, ObjectComment comment) => null;

    /// <summary>
    /// Rewrites a mart's script, already in the engine's dialect, for a refresh of all offices at once, where the engine comes to the
    /// same rows sooner in another way.
    /// </summary>
    string FullRefresh(string script) => script;

    /// <summary>Whether the same work may succeed when it is simply done again: a lock time-out, a deadlock, a lost connection.</summary>
    bool IsTransient(Exception exception);

    /// <summary>Lets the statements of a context wait for no longer than this, in whole seconds, and then fail as any does that waited in vain.</summary>
    Task LimitWaitAsync(WarehouseContext context, TimeSpan longest, CancellationToken cancellationToken)
    {
        context.Database.SetCommandTimeout(longest);
        return Task.CompletedTask;
    }

    /// <summary>Whether the database has no room to write: somebody must make some, and until then trying again is in vain.</summary>
    bool IsOutOfSpace(Exception exception);
}
