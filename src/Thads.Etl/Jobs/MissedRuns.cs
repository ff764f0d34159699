using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>
/// Finds the nightly jobs that did not run when they were due, because no server was up, and makes up for them. The queue on a server knows
/// by itself what it missed; the embedded one begins each time anew.
/// </summary>
public sealed class MissedRuns(
    IWarehouseProvider provider,
    JobStorage storage,
    IRecurringJobManager jobs,
    TimeProvider clock,
    ILogger<MissedRuns> logger
)
{
    /// <summary>How late a run may be before it counts as missed: others wait in the queue too.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    private static readonly string[] Nightly =
    [
        RecurringJobNames.NightlyRefresh,
        RecurringJobNames.NightlyVerify,
        RecurringJobNames.NightlyAudit,
        RecurringJobNames.NightlyBackup,
        RecurringJobNames.NightlyRetention,
    ];

    /// <summary>Queues every nightly job now that has missed a run and is not about to be run anyway.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        foreach (var job in connection.GetRecurringJobs(Nightly).Where(job => !job.Removed))
        {
            if (
                job.NextExecution > clock.GetUtcNow().UtcDateTime
                && await DueSinceAsync(job.Id, job.Cron, cancellationToken) is { } due
            )
            {
                logger.LogWarning(
                    "{Job} was due at {Due} (UTC) and has not run since, because no server was up: it runs now",
                    job.Id,
                    due
                );
                jobs.Trigger(job.Id);
            }
        }
    }

    /// <summary>When a job ought to have run and did not; null where it has, is paused, or has nothing to do yet.</summary>
    /// <param name="jobName">The job; only of nightly ones is every run written down.</param>
    /// <param name="cron">Its schedule, on Vietnam's clock.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<DateTime?> DueSinceAsync(string jobName, string cron, CancellationToken cancellationToken)
    {
        if (!Nightly.Contains(jobName))
        {
            return null;
        }
        await using var context = provider.CreateContext();
        if (await context.RecurringJobPauses.AnyAsync(pause => pause.JobName == jobName, cancellationToken))
        {
            return null;
        }
        var since =
            await context
                .JobRuns.Where(run => run.JobName == jobName)
                .MaxAsync(run => (DateTime?)run.StartedAt, cancellationToken)
            ?? await context.Submissions.MinAsync(submission => submission.AcceptedAt, cancellationToken);
        var due = since is { } from ? CronTimes.NextAfter(cron, DateTime.SpecifyKind(from, DateTimeKind.Utc)) : null;
        return due + Grace <= clock.GetUtcNow().UtcDateTime ? due : null;
    }
}
