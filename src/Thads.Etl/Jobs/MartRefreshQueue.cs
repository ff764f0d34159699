using Hangfire;

namespace Thads.Etl.Jobs;

/// <summary>Asks for a refresh of the marts, once for however many loads ask before it begins.</summary>
public sealed class MartRefreshQueue(IBackgroundJobClient jobs)
{
    private int isQueued;

    public void Request()
    {
        if (Interlocked.Exchange(ref isQueued, 1) == 0)
        {
            jobs.Enqueue<RefreshMartsJob>(job => job.RunAsync(CancellationToken.None));
        }
    }

    /// <summary>Called as a refresh begins: loads from here on need another.</summary>
    internal void Begin() => Interlocked.Exchange(ref isQueued, 0);
}
