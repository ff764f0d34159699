using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>Shows the recurring jobs, runs them by hand, and pauses and resumes them.</summary>
public sealed class RecurringJobBoard(
    IWarehouseProvider provider,
    JobStorage storage,
    IRecurringJobManager jobs,
    JobHistory history,
    MissedRuns missed,
    ScheduleRecords schedules,
    AuditTrail trail,
    TimeProvider clock
)
{
    /// <summary>Every recurring job, in order of name.</summary>
    /// <param name="runs">How many of its last runs are wanted.</param>
    public async Task<IReadOnlyList<RecurringJobView>> ListAsync(int runs, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var pauses = await context
            .RecurringJobPauses.AsNoTracking()
            .ToDictionaryAsync(pause => pause.JobName, cancellationToken);
        var views = new List<RecurringJobView>();
        foreach (var job in Scheduled().OrderBy(job => job.Id, StringComparer.Ordinal))
        {
            var pause = pauses.GetValueOrDefault(job.Id);
            views.Add(
                new RecurringJobView(
                    job.Id,
                    job.Cron,
                    pause is null ? job.NextExecution : null,
                    job.LastExecution,
                    pause?.PausedBy,
                    pause?.PausedAt,
                    await history.ListAsync(job.Id, runs, cancellationToken),
                    await missed.DueSinceAsync(job.Id, job.Cron, cancellationToken),
                    schedules.ReplacedOf(job.Id)
                )
            );
        }
        return views;
    }

    /// <summary>Queues a job now, paused or not.</summary>
    /// <returns>False when there is no such job.</returns>
    public async Task<bool> TriggerAsync(string name, Actor actor, CancellationToken cancellationToken)
    {
        if (!Exists(name))
        {
            return false;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await trail.AppendAsync(context, actor, Entry(AuditActions.JobTriggered, name), cancellationToken);
        // The queue is outside the transaction: what cannot be queued is not written down.
        jobs.Trigger(name);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Lets a job run by hand only. A run that is under way is not stopped.</summary>
    /// <returns>False when there is no such job, or it is paused already.</returns>
    public async Task<bool> PauseAsync(string name, Actor actor, CancellationToken cancellationToken)
    {
        if (!Exists(name))
        {
            return false;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // Two that pause at once wait for each other at the trail's row, which this writes to in the end.
        await context.NextKeysAsync(KeySequence.AuditEvents, 0, cancellationToken);
        if (await context.RecurringJobPauses.AnyAsync(pause => pause.JobName == name, cancellationToken))
        {
            return false;
        }
        context.RecurringJobPauses.Add(
            new RecurringJobPause
            {
                JobName = name,
                PausedBy = actor.Name,
                PausedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await trail.AppendAsync(context, actor, Entry(AuditActions.JobPaused, name), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Lets a job run by its schedule again; what was missed meanwhile is not made up for.</summary>
    /// <returns>False when it is not paused.</returns>
    public async Task<bool> ResumeAsync(string name, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var pauses = context.RecurringJobPauses.Where(pause => pause.JobName == name);
        if (await pauses.ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }
        await trail.AppendAsync(context, actor, Entry(AuditActions.JobResumed, name), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private bool Exists(string name) => Scheduled().Exists(job => job.Id == name);

    private List<RecurringJobDto> Scheduled()
    {
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs();
    }

    private static AuditEntry Entry(string action, string name) => new(action, $"job:{name}");
}
