using Cronos;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>When a job is due by its cron expression, on Vietnam's clock.</summary>
internal static class CronTimes
{
    /// <summary>The first time after an instant (UTC); null where there is none.</summary>
    public static DateTime? NextAfter(string cron, DateTime after) =>
        CronExpression
            .Parse(
                cron,
                cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6
                    ? CronFormat.IncludeSeconds
                    : CronFormat.Standard
            )
            .GetNextOccurrence(after, VietnamTime.Zone);
}
