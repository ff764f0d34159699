using System.Diagnostics.Metrics;
using Thads.Etl.Submissions;

namespace Thads.Etl.Operations;

/// <summary>
/// Reads every few seconds how the hub stands, for the metrics and the dashboard, which must not each ask the database. While it cannot be
/// read, the last figures stay, and their age tells.
/// </summary>
public sealed partial class HubMonitor : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly HubFiguresReader reader;
    private readonly TimeProvider clock;
    private readonly ILogger<HubMonitor> logger;
    private (int Request, DateTime Since)? behind;
    private volatile HubFigures? current;

    public HubMonitor(
        HubFiguresReader reader,
        IMeterFactory meters,
        DataFolder folder,
        TimeProvider clock,
        ILogger<HubMonitor> logger
    )
    {
        (this.reader, this.clock, this.logger) = (reader, clock, logger);
        HubGauges.Register(meters, this, folder.Path, clock);
    }

    /// <summary>As last read; null before the first time.</summary>
    public HubFigures? Current => current;

    /// <summary>For how long the oldest request for a refresh of the marts has been seen to wait.</summary>
    public TimeSpan MartsBehind =>
        behind is { } oldest && clock.GetUtcNow().UtcDateTime is var now && now > oldest.Since
            ? now - oldest.Since
            : TimeSpan.Zero;

    /// <summary>Reads now.</summary>
    public async Task<HubFigures> ReadAsync(CancellationToken cancellationToken)
    {
        var figures = await reader.ReadAsync(cancellationToken);
        behind = figures.OldestMartRequest is { } oldest
            ? behind is { } seen && seen.Request == oldest
                ? seen
                : (oldest, figures.ReadAt)
            : null;
        current = figures;
        return figures;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever keeps it from being read, the work goes on; that the figures grow old is a metric itself.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                NotRead(e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "How the hub stands could not be read: metrics and dashboard show older figures")]
    private partial void NotRead(Exception exception);
}
