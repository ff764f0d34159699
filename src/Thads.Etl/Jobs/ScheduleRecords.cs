using System.Globalization;
using Hangfire;

namespace Thads.Etl.Jobs;

/// <summary>
/// Remembers in the queue which server set each job's schedule, and which other schedule that replaced. The queue keeps one schedule of a
/// job, that of the server which started last: two servers with different settings would replace each other's without anybody knowing.
/// </summary>
public sealed class ScheduleRecords(JobStorage storage, TimeProvider clock, ILogger<ScheduleRecords> logger)
{
    private const string Cron = "cron";
    private const string SetBy = "set_by";
    private const string SetAt = "set_at";
    private const string Replaced = "replaced_";

    /// <summary>Writes that this server sets a job's schedule; the log says so where another's was different.</summary>
    public void Write(string jobName, string cron)
    {
        using var connection = storage.GetConnection();
        var known = connection.GetAllEntriesFromHash(Key(jobName)) ?? [];
        var now = new Dictionary<string, string>
        {
            [Cron] = cron,
            [SetBy] = Environment.MachineName,
            [SetAt] = clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        };
        if (known.TryGetValue(Cron, out var before) && before != cron)
        {
            logger.LogWarning(
                "{Job} ran at “{Before}”, as {Server} had set it at {SetAt}; the settings of this server say “{Cron}”, which holds from now on. Give all servers the same Thads:Schedule",
                jobName,
                before,
                known[SetBy],
                known[SetAt],
                cron
            );
            foreach (var name in new[] { Cron, SetBy, SetAt })
            {
                now[Replaced + name] = known[name];
            }
        }
        else if (known.TryGetValue(Replaced + SetBy, out var other) && other == Environment.MachineName)
        {
            // The one that differed says the same now.
            foreach (var name in new[] { Cron, SetBy, SetAt })
            {
                now[Replaced + name] = "";
            }
        }
        connection.SetRangeInHash(Key(jobName), now);
    }

    /// <summary>What a job's schedule replaced; null where all servers have said the same.</summary>
    public ReplacedSchedule? ReplacedOf(string jobName)
    {
        using var connection = storage.GetConnection();
        return
            connection.GetAllEntriesFromHash(Key(jobName)) is { } known
            && known.GetValueOrDefault(Replaced + Cron) is { Length: > 0 } cron
            ? new ReplacedSchedule(
                cron,
                known[Replaced + SetBy],
                Instant(known[Replaced + SetAt]),
                known[SetBy],
                Instant(known[SetAt])
            )
            : null;
    }

    private static string Key(string jobName) => $"thads:schedule:{jobName}";

    private static DateTime Instant(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
