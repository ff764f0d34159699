using Hangfire;

namespace Thads.Etl.Jobs;

/// <summary>
/// Asks for a refresh of the marts, once for however many loads ask in a moment or before it begins: a refresh of many partitions costs
/// little more than one of one. What is asked for stands in the database, where the sweep finds it if the process ends in that moment.
/// </summary>
public sealed class MartRefreshQueue(IBackgroundJobClient jobs, TimeProvider clock, ILogger<MartRefreshQueue> logger)
    : IDisposable
{
    /// <summary>How long loads are gathered that come one upon the other.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private ITimer? timer;
    private int isQueued;

    public void Request()
    {
        if (Interlocked.Exchange(ref isQueued, 1) == 0)
        {
            timer?.Dispose();
            timer = clock.CreateTimer(_ => Enqueue(), state: null, Moment, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>Called as a refresh begins: loads from here on need another.</summary>
    internal void Begin() => Interlocked.Exchange(ref isQueued, 0);

    private void Enqueue()
    {
        try
        {
            jobs.Enqueue<RefreshMartsJob>(job => job.RunAsync(CancellationToken.None));
        }
#pragma warning disable CA1031 // On a timer's thread it would end the process; the sweep asks again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Begin();
            logger.LogError(e, "A refresh of the marts could not be queued; the next sweep asks for it again.");
        }
    }
}
