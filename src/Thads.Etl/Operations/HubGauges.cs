using System.Diagnostics.Metrics;
using Thads.Etl.Telemetry;

namespace Thads.Etl.Operations;

/// <summary>How the hub stands, as metrics. Every process over one database measures the same, so the greatest of them is taken, not the sum.</summary>
internal static class HubGauges
{
    /// <param name="meters">Makes the meter.</param>
    /// <param name="monitor">Where the figures are; before they were first read there is none.</param>
    /// <param name="folder">The data folder, whose disk is measured.</param>
    /// <param name="clock">What ages are measured by.</param>
    public static void Register(IMeterFactory meters, HubMonitor monitor, string folder, TimeProvider clock)
    {
        var meter = meters.Create(HubTelemetry.Name);
        var disk = new DriveInfo(folder);

        Count("thads.submissions.waiting", "Submissions that wait for a worker or are under work.", f => f.Waiting);
        Count("thads.submissions.held", "Submissions whose warnings wait for a justification.", f => f.Held);
        Count("thads.submissions.failed", "Submissions that the system failed on.", f => f.Failed);
        Count("thads.submissions.quarantined", "Submissions whose starts never came to an end.", f => f.Quarantined);
        Count("thads.marts.requests", "Partitions of the marts that wait to be replaced.", f => f.MartRequests);
        Count("thads.jobs.failed", "Recurring jobs whose last run failed.", f => f.FailedJobs.Count);
        Gauge(
            "thads.submissions.oldest.wait",
            "s",
            "How long the oldest submission has waited.",
            f => f.OldestWait(clock.GetUtcNow().UtcDateTime).TotalSeconds
        );
        Gauge(
            "thads.marts.behind",
            "s",
            "For how long the oldest request for a refresh of the marts has been seen to wait.",
            _ => monitor.MartsBehind.TotalSeconds
        );
        Time("thads.marts.refreshed.time", "When a mart was last replaced.", f => f.MartsRefreshedAt);
        Time("thads.verification.time", "When the warehouse was last verified.", f => f.Verification?.FinishedAt);
        Gauge(
            "thads.verification.equal",
            null,
            "Whether the last verification found the warehouse to be what its submissions make it (1) or not (0).",
            f => f.Verification is { } run ? Convert.ToDouble(run.IsEqual) : null
        );
        Time("thads.backup.time", "When the last good backup was made.", f => f.LastBackupAt);
        Time("thads.drill.time", "When a backup was last restored as a drill and found good.", f => f.LastDrillAt);
        Time("thads.figures.time", "When these figures were last read.", f => f.ReadAt);
        ByQueue("thads.queue.length", "Jobs that wait, by queue.", f => f.QueueLengths.Select(q => (q.Key, q.Value)));
        ByQueue(
            "thads.queue.servers",
            "Living processes that serve a queue.",
            f => f.Servers.Select(q => (q.Key, (long)q.Value))
        );
        meter.CreateObservableGauge(
            "thads.disk.free",
            () => disk.AvailableFreeSpace,
            "By",
            "What is free on the disk of the data folder."
        );
        meter.CreateObservableGauge("thads.disk.size", () => disk.TotalSize, "By", "The disk of the data folder.");

        void Count(string name, string description, Func<HubFigures, int> of) =>
            Gauge(name, null, description, figures => of(figures));

        void Time(string name, string description, Func<HubFigures, DateTime?> of) =>
            Gauge(
                name,
                "s",
                $"{description} Seconds since 1970 (UTC).",
                figures => of(figures) is { } at ? (at - DateTime.UnixEpoch).TotalSeconds : null
            );

        void Gauge(string name, string? unit, string description, Func<HubFigures, double?> of) =>
            meter.CreateObservableGauge(
                name,
                () =>
                    monitor.Current is { } figures && of(figures) is { } value
                        ? [new Measurement<double>(value)]
                        : Array.Empty<Measurement<double>>(),
                unit,
                description
            );

        void ByQueue(string name, string description, Func<HubFigures, IEnumerable<(string Queue, long Value)>> of) =>
            meter.CreateObservableGauge(
                name,
                () =>
                    monitor.Current is { } figures
                        ? of(figures)
                            .Select(queue => new Measurement<long>(
                                queue.Value,
                                new KeyValuePair<string, object?>("queue", queue.Queue)
                            ))
                        : [],
                null,
                description
            );
    }
}
