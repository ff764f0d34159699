using System.Globalization;
using Hangfire;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Takes in the files that offices have put into their inbox folders.</summary>
public sealed class SweepInboxJob(Inbox inbox, JobLocks locks)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    [RecordedWhenBusy]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.InboxSweep, SweepAsync, cancellationToken);

    private async Task<JobReport> SweepAsync(CancellationToken cancellationToken)
    {
        var swept = await inbox.SweepAsync(cancellationToken);
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{swept.Received} files were received, {swept.Refused} refused."
        );
        return swept.Troubled.Count == 0
            ? new JobReport(message, swept.Received + swept.Refused > 0)
            : throw new JobFailedException(
                "Not every inbox could be swept to its end.",
                $"{message} In trouble: {string.Join(", ", swept.Troubled)}; the log says why."
            );
    }
}
