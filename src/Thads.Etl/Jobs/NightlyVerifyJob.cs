using System.Globalization;
using Hangfire;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Jobs;

/// <summary>Verifies the warehouse against the stored submissions; a difference fails the job, where an admin sees it.</summary>
public sealed class NightlyVerifyJob(WarehouseVerifier verifier, JobLocks locks, ILogger<NightlyVerifyJob> logger)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.NightlyVerify, VerifyAsync, cancellationToken);

    private async Task<JobReport> VerifyAsync(CancellationToken cancellationToken)
    {
        var result = await verifier.VerifyAsync(progress: null, cancellationToken);
        if (!result.IsEqual)
        {
            logger.LogCritical(
                "The warehouse is not what its submissions make it: {Difference}",
                result.FirstDifference
            );
            // Which row, and what stands there, is for the log and the histories that admins read, not for the dashboard.
            throw new JobFailedException(
                result.Problems.Count > 0
                    ? "What was accepted of a submission, or its stored bytes, are damaged."
                    : $"{result.Rows.Keys.Last()} is not what the submissions make it.",
                $"The warehouse is not what its submissions make it: {result.FirstDifference}"
            );
        }
        return new JobReport(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Rows.Values.Sum()} rows in {result.Rows.Count} tables are equal."
            )
        );
    }
}
