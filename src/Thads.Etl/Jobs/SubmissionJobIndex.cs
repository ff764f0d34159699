using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Thads.Etl.Jobs;

/// <summary>
/// Remembers which job a submission was last queued as, beside the jobs themselves and for as long: where the queue has forgotten the one
/// it has forgotten the other.
/// </summary>
public sealed class SubmissionJobIndex(JobStorage storage) : IApplyStateFilter
{
    private const string Field = "job";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The submission that a job is about; null for any other job.</summary>
    public static int? SubmissionOf(Job? job) =>
        job?.Type == typeof(ProcessSubmissionJob) && job.Args.FirstOrDefault() is int id ? id : null;

    /// <summary>The job that a submission was last queued as; null where the queue knows of none.</summary>
    public string? JobOf(int submissionId)
    {
        using var connection = storage.GetReadOnlyConnection();
        return connection.GetAllEntriesFromHash(KeyOf(submissionId))?.GetValueOrDefault(Field);
    }

    /// <summary>In the transaction that queues the job.</summary>
    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is EnqueuedState && SubmissionOf(context.BackgroundJob.Job) is { } id)
        {
            transaction.SetRangeInHash(KeyOf(id), [new(Field, context.BackgroundJob.Id)]);
            (transaction as JobStorageTransaction)?.ExpireHash(KeyOf(id), Kept);
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }

    private static string KeyOf(int submissionId) =>
        string.Create(CultureInfo.InvariantCulture, $"thads:submission:{submissionId}");
}
