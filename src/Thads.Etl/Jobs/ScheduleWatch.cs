using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;

namespace Thads.Etl.Jobs;

/// <summary>
/// Holds the queue's schedule against the clock. The queue writes down when a job is due next, and a clock that stood hours ahead for a moment
/// leaves that hours ahead: until then nothing would be swept, although all is well again.
/// </summary>
public sealed class ScheduleWatch(JobStorage storage, ILogger<ScheduleWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How far clocks of two machines may differ before one of them is mistaken.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>The queue knows no other clock.</summary>
    private readonly TimeProvider clock = TimeProvider.System;

    /// <summary>Makes every job due when its schedule says, that is due later.</summary>
    /// <returns>How many were.</returns>
    public int Realign()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        using var connection = storage.GetConnection();
        var late = connection
            .GetRecurringJobs()
            .Where(job => !job.Removed && job.NextExecution > CronTimes.NextAfter(job.Cron, now) + Grace)
            .ToList();
        foreach (var job in late)
        {
            var due = CronTimes.NextAfter(job.Cron, now)!.Value;
            logger.LogWarning(
                "{Job} stood in the queue for {Late} (UTC), although it is due at {Due}: a clock was ahead for a while. It runs when it is due",
                job.Id,
                job.NextExecution,
                due
            );
            // As the queue itself writes it down.
            using var transaction = connection.CreateWriteTransaction();
            transaction.SetRangeInHash(
                $"recurring-job:{job.Id}",
                [new("NextExecution", JobHelper.SerializeDateTime(due))]
            );
            transaction.AddToSet("recurring-jobs", job.Id, JobHelper.ToTimestamp(due));
            transaction.Commit();
        }
        return late.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Realign();
            }
#pragma warning disable CA1031 // The database may be away: the next minute asks again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                logger.LogWarning(e, "The schedule could not be held against the clock");
            }
        }
    }
}
