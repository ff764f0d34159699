using System.Globalization;
using Hangfire;
using Thads.Etl.Backups;

namespace Thads.Etl.Jobs;

/// <summary>Restores the newest backup beside the live warehouse, so that it is known to do before it is needed.</summary>
public sealed class RestoreDrillJob(BackupService backups, JobLocks locks, ILogger<RestoreDrillJob> logger)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.RestoreDrill, RunAloneAsync, cancellationToken);

    private async Task<JobReport> RunAloneAsync(CancellationToken cancellationToken)
    {
        var result = await backups.DrillAsync(cancellationToken);
        if (result.Fault is { } fault)
        {
            logger.LogCritical("The backup {File} is not right: {Fault}", result.File, fault);
            throw new JobFailedException("The backup is not right.", $"{result.File}: {fault}");
        }
        return new JobReport(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(result.File)}: {result.Manifest.Submissions} submissions, {result.Bytes} bytes, restored beside and verified."
            )
        );
    }
}
