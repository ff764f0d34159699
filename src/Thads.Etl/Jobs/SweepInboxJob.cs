using System.Globalization;
using Hangfire;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Takes in the files that offices have put into their inbox folders.</summary>
public sealed class SweepInboxJob(Inbox inbox, JobLocks locks)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Sweep inbox folders")]
    [AutomaticRetry(Attempts = 0)]
    [RecordedWhenBusy]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.InboxSweep, SweepAsync, cancellationToken);

    private async Task<JobReport> SweepAsync(CancellationToken cancellationToken)
    {
        var received = await inbox.SweepAsync(cancellationToken);
        return new JobReport(
            string.Create(CultureInfo.InvariantCulture, $"{received} files were received."),
            received > 0
        );
    }
}
