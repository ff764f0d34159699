using Thads.Warehouse.Files;

namespace Thads.Warehouse.Providers.Sqlite;

/// <summary>A lock between processes that the operating system lets go of when its holder dies.</summary>
internal sealed class FileLock : IProcessLock
{
    /// <summary>ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, in the low half of an HRESULT.</summary>
    private static readonly int[] HeldOnWindows = [32, 33];

    /// <summary>EAGAIN, by which flock says that another holds the lock: on Linux, and on macOS.</summary>
    private static readonly int[] HeldOnUnix = [11, 35];

    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>A file's lock is never lost while its process lives.</summary>
    public CancellationToken Lost => CancellationToken.None;

    /// <summary>Waits for whoever holds the lock.</summary>
    /// <exception cref="IOException">The file cannot be opened for another reason, such as a full disk.</exception>
    public static async Task<FileLock> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryAcquire(path) is { } taken)
            {
                return taken;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    /// <returns>Null when another holds the lock.</returns>
    /// <exception cref="IOException">The file cannot be opened for another reason, such as a full disk.</exception>
    public static FileLock? TryAcquire(string path)
    {
        try
        {
            return new FileLock(PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite));
        }
        catch (IOException e) when (IsHeldByAnother(e.HResult))
        {
            return null;
        }
    }

    /// <summary>Whether a file could not be opened because another has it locked: the one reason for which waiting helps.</summary>
    internal static bool IsHeldByAnother(int hresult) =>
        OperatingSystem.IsWindows() ? HeldOnWindows.Contains(hresult & 0xFFFF) : HeldOnUnix.Contains(hresult);

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
