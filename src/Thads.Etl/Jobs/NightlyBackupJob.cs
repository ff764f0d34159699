using System.Globalization;
using Hangfire;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;

namespace Thads.Etl.Jobs;

/// <summary>Makes the nightly backup, where a folder for it is named; one that is not right fails the job, where an admin sees it.</summary>
public sealed class NightlyBackupJob(
    BackupService backups,
    IOptions<BackupOptions> options,
    JobLocks locks,
    ILogger<NightlyBackupJob> logger
)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.NightlyBackup, RunAloneAsync, cancellationToken);

    private async Task<JobReport> RunAloneAsync(CancellationToken cancellationToken)
    {
        var result = await backups.MakeAsync(
            options.Value.Folder!,
            options.Value.KeyFile,
            options.Value.Keep,
            cancellationToken
        );
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
