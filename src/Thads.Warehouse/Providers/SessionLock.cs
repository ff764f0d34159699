using System.Data.Common;

namespace Thads.Warehouse.Providers;

/// <summary>A lock that a server ties to a session: the session is the lock's own, and is asked every few seconds whether it still stands.</summary>
internal sealed class SessionLock : IProcessLock
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(5);
    private const int AnswersWithinSeconds = 10;

    private readonly DbConnection session;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource released = new();
    private readonly Task watch;

    /// <param name="session">An open session that has taken the lock, and is not pooled: closing it releases the lock.</param>
    public SessionLock(DbConnection session)
    {
        this.session = session;
        watch = WatchAsync();
    }

    public CancellationToken Lost => lost.Token;

    public async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await watch;
        await session.DisposeAsync();
        released.Dispose();
        lost.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(AskEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(released.Token))
            {
                await using var command = session.CreateCommand();
                command.CommandText = "select 1";
                command.CommandTimeout = AnswersWithinSeconds;
                await command.ExecuteScalarAsync(released.Token);
            }
        }
        catch (Exception) when (released.IsCancellationRequested)
        {
            // The holder is done with it.
        }
#pragma warning disable CA1031 // However the session ended, its lock ended with it, and the holder is told.
        catch (Exception)
#pragma warning restore CA1031
        {
            await lost.CancelAsync();
        }
    }
}
