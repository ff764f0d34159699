using Hangfire;

namespace Thads.Etl.Jobs;

/// <summary>
/// Asks for a refresh of the marts, once for however many loads of this process ask in a moment: a refresh of many partitions costs little
/// more than one of one. Which partitions wait stands in the database, where any process finds it; what is remembered here is only that a
/// job is about to be queued. A job that finds nothing to do costs one query.
/// </summary>
public sealed class MartRefreshQueue(IBackgroundJobClient jobs, TimeProvider clock, ILogger<MartRefreshQueue> logger)
    : IDisposable
{
    /// <summary>How long loads are gathered that come one upon the other.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    /// <summary>How long after the job could not be queued that is tried again.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private ITimer? timer;
    private bool isDisposed;

    public void Request() => EnqueueIn(Moment);

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            timer?.Dispose();
        }
    }

    private void EnqueueIn(TimeSpan wait)
    {
        lock (gate)
        {
            if (timer is null && !isDisposed)
            {
                timer = clock.CreateTimer(_ => Enqueue(), state: null, wait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Enqueue()
    {
        lock (gate)
        {
            // Loads from here on ask for another.
            timer?.Dispose();
            timer = null;
        }
        try
        {
            jobs.Enqueue<RefreshMartsJob>(job => job.RunAsync(CancellationToken.None));
        }
#pragma warning disable CA1031 // On a timer's thread it would end the process; it is tried again, and the sweep asks too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(
                e,
                "A refresh of the marts could not be queued; that is tried again in {Seconds} s",
                Again.TotalSeconds
            );
            EnqueueIn(Again);
        }
    }
}
