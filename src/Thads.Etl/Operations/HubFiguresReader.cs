using Hangfire;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Jobs;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Operations;

/// <summary>Reads how the hub stands, from the database and the job queue.</summary>
public sealed class HubFiguresReader(
    IWarehouseProvider provider,
    VerificationLog verifications,
    ProcessRegister register,
    JobStorage storage,
    TimeProvider clock
)
{
    public async Task<HubFigures> ReadAsync(CancellationToken cancellationToken)
    {
        // Hangfire waits for its storage with the thread that asks.
        var queues = await Task.Run(QueueLengths, cancellationToken);
        var alive = (await register.ListAsync(cancellationToken))
            .Where(view => view.State == ProcessState.Alive)
            .SelectMany(view => view.Queues)
            .ToList();
        await using var context = provider.CreateContext();
        var submissions = context.Submissions.AsNoTracking();
        var states = await submissions
            .Where(s =>
                SubmissionStatuses.Pending.Contains(s.Status)
                || SubmissionStatuses.GivenUp.Contains(s.Status)
                || s.Status == SubmissionStatus.Held
            )
            .GroupBy(s => s.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var last = context.JobRuns.GroupBy(run => run.JobName).Select(runs => runs.Max(run => run.RunId));
        return new HubFigures
        {
            ReadAt = clock.GetUtcNow().UtcDateTime,
            Waiting = SubmissionStatuses.Pending.Sum(status => states.GetValueOrDefault(status)),
            OldestAt = await submissions
                .Where(s => SubmissionStatuses.Pending.Contains(s.Status))
                .MinAsync(s => (DateTime?)s.ReceivedAt, cancellationToken),
            Held = states.GetValueOrDefault(SubmissionStatus.Held),
            Failed = states.GetValueOrDefault(SubmissionStatus.Failed),
            Quarantined = states.GetValueOrDefault(SubmissionStatus.Quarantined),
            MartRequests = await context.MartRefreshRequests.CountAsync(cancellationToken),
            OldestMartRequest = await context.MartRefreshRequests.MinAsync(r => (int?)r.RequestId, cancellationToken),
            MartsRefreshedAt = await context.KpiOfficePeriods.MaxAsync(
                row => (DateTime?)row.RefreshedAt,
                cancellationToken
            ),
            Verification = (await verifications.ListAsync(1, cancellationToken)).FirstOrDefault(),
            LastBackupAt = await LastGoodAsync(context, BackupKind.Backup, cancellationToken),
            LastDrillAt = await LastGoodAsync(context, BackupKind.Drill, cancellationToken),
            FailedJobs = await context
                .JobRuns.AsNoTracking()
                .Where(run => last.Contains(run.RunId) && run.IsSucceeded == false)
                .OrderBy(run => run.JobName)
                .ToListAsync(cancellationToken),
            QueueLengths = queues,
            Servers = JobQueues.All.ToDictionary(queue => queue, queue => alive.Count(served => served == queue)),
        };
    }

    private Dictionary<string, long> QueueLengths()
    {
        var api = storage.GetMonitoringApi();
        return JobQueues.All.ToDictionary(queue => queue, api.EnqueuedCount);
    }

    private static Task<DateTime?> LastGoodAsync(
        WarehouseContext context,
        BackupKind kind,
        CancellationToken cancellationToken
    ) =>
        context
            .BackupRuns.Where(run => run.Kind == kind && run.IsGood)
            .MaxAsync(run => (DateTime?)run.StartedAt, cancellationToken);
}
