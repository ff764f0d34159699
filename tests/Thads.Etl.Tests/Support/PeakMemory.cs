namespace Thads.Etl.Tests.Support;

/// <summary>How far the heap grows while something runs, looked at every few milliseconds.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly long first = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer timer;
    private long most;

    public PeakMemory()
    {
        most = first;
        timer = new Timer(_ => Look(), null, 0, 5);
    }

    /// <summary>In bytes, what is not yet collected included.</summary>
    public long Growth
    {
        get
        {
            Look();
            return Volatile.Read(ref most) - first;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
