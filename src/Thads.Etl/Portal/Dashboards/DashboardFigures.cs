using System.Globalization;
using System.Resources;
using Hangfire.Dashboard;
using Thads.Etl.Operations;
using Thads.Etl.Portal.Admin;

namespace Thads.Etl.Portal.Dashboards;

/// <summary>
/// The hub's own figures among the dashboard's: what waits and for how long, what failed, how fresh marts, verification and backup are. Their
/// titles are in Vietnamese for everybody: Hangfire keeps one for all.
/// </summary>
internal static class DashboardFigures
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Day = TimeSpan.FromHours(36);

    public static IEnumerable<DashboardMetric> All()
    {
        var titles = new ResourceManager(typeof(AdminText));
        return
        [
            Of("Waiting", (f, _, _) => Count(f.Waiting, MetricStyle.Info)),
            Of("Oldest", (f, _, now) => Age(f.OldestAt, now, LongWait, none: MetricStyle.Success)),
            Of("GivenUpFailed", (f, _, _) => Count(f.Failed, MetricStyle.Danger)),
            Of("GivenUpQuarantined", (f, _, _) => Count(f.Quarantined, MetricStyle.Danger)),
            Of("FailedJobs", (f, _, _) => Count(f.FailedJobs.Count, MetricStyle.Danger)),
            Of("MartsBehind", (_, behind, _) => Length(behind, behind > LongWait)),
            Of("MartsRefreshed", (f, _, now) => Age(f.MartsRefreshedAt, now, Day, none: MetricStyle.Default)),
            Of(
                "Verified",
                (f, _, now) =>
                    f.Verification is { IsEqual: false }
                        ? new Metric("≠") { Style = MetricStyle.Danger, Highlighted = true }
                        : Age(f.Verification?.FinishedAt, now, Day, none: MetricStyle.Warning)
            ),
            Of("BackedUp", (f, _, now) => Age(f.LastBackupAt, now, Day, none: MetricStyle.Warning)),
        ];

        DashboardMetric Of(string name, Func<HubFigures, TimeSpan, DateTime, Metric> value) =>
            new(
                $"thads:{name}",
                titles.GetString($"Figure.{name}", PortalHost.Cultures[0])!,
                page =>
                {
                    var services = page.Context.GetHttpContext().RequestServices;
                    var monitor = services.GetRequiredService<HubMonitor>();
                    var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
                    return monitor.Current is { } figures ? value(figures, monitor.MartsBehind, now) : new Metric("…");
                }
            )
            {
                Url = "/admin/jobs",
            };
    }

    private static Metric Count(int count, MetricStyle style) =>
        new(count.ToString("N0", PortalHost.Cultures[0]))
        {
            IntValue = count,
            Style = count == 0 ? MetricStyle.Success : style,
            Highlighted = count > 0 && style == MetricStyle.Danger,
        };

    private static Metric Age(DateTime? at, DateTime now, TimeSpan old, MetricStyle none) =>
        at is { } then ? Length(now - then, now - then > old) : new Metric("–") { Style = none };

    /// <summary>A length of time as shortly as it can be said: <c>45″</c>, <c>12′</c>, <c>5 h</c>, <c>3 d</c>.</summary>
    private static Metric Length(TimeSpan time, bool isLong)
    {
        var (length, unit) =
            time < TimeSpan.FromMinutes(1) ? (time.TotalSeconds, "″")
            : time < TimeSpan.FromHours(1) ? (time.TotalMinutes, "′")
            : time < TimeSpan.FromDays(2) ? (time.TotalHours, " h")
            : (time.TotalDays, " d");
        return new Metric(string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Math.Max(0, length))}{unit}"))
        {
            Style = isLong ? MetricStyle.Danger : MetricStyle.Success,
            Highlighted = isLong,
        };
    }
}
