using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Etl.Jobs;

/// <summary>Keeps the last runs of each recurring job, which Hangfire forgets after a day.</summary>
public sealed class JobHistory(IWarehouseProvider provider, TimeProvider clock)
{
    /// <summary>So many runs of each job are kept: of a job that runs each night, those of nearly three years.</summary>
    public const int RunsKept = 1_000;
    private const int LongestMessage = 4_000;

    /// <summary>Writes that a run has begun.</summary>
    /// <returns>The run's number.</returns>
    public Task<int> BeginAsync(string jobName, string jobId, CancellationToken cancellationToken) =>
        AddAsync(
            new JobRun
            {
                JobName = jobName,
                JobId = jobId,
                StartedAt = clock.GetUtcNow().UtcDateTime,
            },
            cancellationToken
        );

    /// <summary>Writes what a run that has begun came to.</summary>
    public async Task EndAsync(int runId, bool isSucceeded, string? message, CancellationToken cancellationToken)
    {
        var finished = clock.GetUtcNow().UtcDateTime;
        message = message?.Truncate(LongestMessage);
        await using var context = provider.CreateContext();
        await context
            .JobRuns.Where(run => run.RunId == runId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.FinishedAt, finished)
                        .SetProperty(run => run.IsSucceeded, isSucceeded)
                        .SetProperty(run => run.Message, message),
                cancellationToken
            );
    }

    /// <summary>Writes a run whole, after it has ended.</summary>
    public Task WriteAsync(
        string jobName,
        string jobId,
        DateTime startedAt,
        bool isSucceeded,
        string? message,
        CancellationToken cancellationToken
    ) =>
        AddAsync(
            new JobRun
            {
                JobName = jobName,
                JobId = jobId,
                StartedAt = startedAt,
                FinishedAt = clock.GetUtcNow().UtcDateTime,
                IsSucceeded = isSucceeded,
                Message = message?.Truncate(LongestMessage),
            },
            cancellationToken
        );

    /// <summary>A job's last runs, the newest first.</summary>
    public async Task<IReadOnlyList<JobRun>> ListAsync(string jobName, int count, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .JobRuns.AsNoTracking()
            .Where(Of(jobName))
            .OrderByDescending(run => run.RunId)
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    private async Task<int> AddAsync(JobRun run, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        run.RunId = await context.NextKeysAsync(KeySequence.JobRuns, 1, cancellationToken);
        context.JobRuns.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        var tooOld = await context
            .JobRuns.Where(Of(run.JobName))
            .OrderByDescending(r => r.RunId)
            .Skip(RunsKept)
            .Select(r => (int?)r.RunId)
            .FirstOrDefaultAsync(cancellationToken);
        if (tooOld is not null)
        {
            await context
                .JobRuns.Where(Of(run.JobName))
                .Where(r => r.RunId <= tooOld)
                .ExecuteDeleteAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return run.RunId;
    }

    private static Expression<Func<JobRun, bool>> Of(string jobName) => run => run.JobName == jobName;
}
