using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Submissions;

/// <summary>
/// How often a worker begins a submission, and how each of these tries ends. A start that never comes to an end (the process died in it, or
/// is still at it after <see cref="LongestTry"/>) counts against the submission: after <see cref="MostLostStarts"/> of them it is
/// quarantined, since a workbook that kills its process would otherwise kill the next one, for ever.
/// </summary>
public sealed class SubmissionTries(
    IWarehouseProvider provider,
    SubmissionLog log,
    WorkerProcess worker,
    TimeProvider clock,
    IStepObserver observer
)
{
    /// <summary>So many starts may be lost; whoever would begin it after them finds it quarantined.</summary>
    public const int MostLostStarts = 3;

    /// <summary>Nothing that is sent takes as long as this to be read and loaded. A start that does has hung.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(10);

    /// <summary>Marks that a worker begins, unless too many starts were lost before: then it is quarantined.</summary>
    /// <returns>Null when the submission no longer waits, so that a job run twice does its work once.</returns>
    public async Task<SubmissionStart?> BeginAsync(int submissionId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var submission = (await SubmissionLog.LockAsync(context, submissionId, cancellationToken))!;
        if (!SubmissionStatuses.Pending.Contains(submission.Status))
        {
            return null;
        }
        var lost = await LostStartsAsync(context, submissionId, cancellationToken);
        var step = await log.ChangeStatusAsync(
            context,
            submission,
            lost.Count < MostLostStarts ? SubmissionStatus.Processing : SubmissionStatus.Quarantined,
            lost.Count < MostLostStarts ? null : Seen(lost),
            cancellationToken
        );
        if (lost.Count < MostLostStarts)
        {
            step.Worker = worker.Name;
            await context.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        observer.Passed(Step.ProcessingMarked, submissionId);
        return new SubmissionStart(submission, step.Ordinal);
    }

    /// <summary>Marks that a start came to an end, though it changed nothing: it does not count against the submission.</summary>
    public async Task EndAsync(int submissionId, int ordinal, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await context
            .SubmissionStatusChanges.Where(step => step.SubmissionId == submissionId && step.Ordinal == ordinal)
            .ExecuteUpdateAsync(set => set.SetProperty(step => step.EndedAt, now), cancellationToken);
    }

    /// <summary>
    /// Marks that the system failed on a submission, with the reason, once it has been begun so often since it was last received; unless it
    /// has meanwhile been settled.
    /// </summary>
    /// <returns>False while tries remain: the submission goes on waiting.</returns>
    public async Task<bool> FailAsync(
        int submissionId,
        string reason,
        int afterTries,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var submission = (await SubmissionLog.LockAsync(context, submissionId, cancellationToken))!;
        if (!SubmissionStatuses.Pending.Contains(submission.Status))
        {
            return true;
        }
        if ((await StartsAsync(context, submissionId, cancellationToken)).Count < afterTries)
        {
            return false;
        }
        await log.ChangeStatusAsync(context, submission, SubmissionStatus.Failed, reason, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Lets a submission that the system failed on, or that is quarantined, wait for a worker again, with all its tries.</summary>
    /// <returns>False when it is neither.</returns>
    public async Task<bool> RetryAsync(int submissionId, Actor by, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var submission = await SubmissionLog.LockAsync(context, submissionId, cancellationToken);
        if (submission is null || !SubmissionStatuses.GivenUp.Contains(submission.Status))
        {
            return false;
        }
        var reason = $"tried again by {by.Name}";
        await log.ChangeStatusAsync(context, submission, SubmissionStatus.Received, reason, cancellationToken);
        await log.AppendAsync(context, by, AuditActions.SubmissionRetried, submission, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>What the system failed on or has quarantined, oldest first.</summary>
    public async Task<IReadOnlyList<Submission>> GivenUpAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Submissions.AsNoTracking()
            .Where(submission => SubmissionStatuses.GivenUp.Contains(submission.Status))
            .OrderBy(submission => submission.SubmissionId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The starts since it was last received, oldest first.</summary>
    private static async Task<List<SubmissionStatusChange>> StartsAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        // All of them, which are few: to ask for the last receipt first would be a question more, of each that is begun.
        var steps = await context
            .SubmissionStatusChanges.AsNoTracking()
            .Where(step => step.SubmissionId == submissionId)
            .OrderBy(step => step.Ordinal)
            .ToListAsync(cancellationToken);
        return steps
            .Skip(steps.FindLastIndex(step => step.Status == SubmissionStatus.Received) + 1)
            .Where(step => step.Status == SubmissionStatus.Processing)
            .ToList();
    }

    private async Task<List<SubmissionStatusChange>> LostStartsAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        var hung = clock.GetUtcNow().UtcDateTime - LongestTry;
        var starts = await StartsAsync(context, submissionId, cancellationToken);
        return
        [
            .. starts.Where(start =>
                start.EndedAt is null
                && (start.ChangedAt <= hung || (start.Worker is { } name && WorkerProcess.HasEnded(name)))
            ),
        ];
    }

    private static string Seen(List<SubmissionStatusChange> lost) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{lost.Count} starts never came to an end: {string.Join("; ", lost.Select(start => $"{start.ChangedAt:u} {start.Worker}"))}"
        );
}
