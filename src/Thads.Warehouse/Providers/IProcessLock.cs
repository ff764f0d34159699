namespace Thads.Warehouse.Providers;

/// <summary>
/// A named lock between processes, held until it is disposed of. It is tied to something that the operating system or the database server
/// lets go of when its holder dies, so that nobody waits for a process that was killed.
/// </summary>
public interface IProcessLock : IAsyncDisposable
{
    /// <summary>Set when the lock was lost while it was held, as with a connection that broke: another process may have it by now.</summary>
    CancellationToken Lost { get; }
}
