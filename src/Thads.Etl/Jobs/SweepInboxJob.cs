using System.Globalization;
using Hangfire;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Takes in the files that offices have put into their inbox folders.</summary>
public sealed class SweepInboxJob(Inbox inbox)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Sweep inbox folders")]
    [DisableConcurrentExecution(timeoutInSeconds: 5)]
    [AutomaticRetry(Attempts = 0)]
    [RecordedWhenBusy]
    public async Task<JobReport> RunAsync(CancellationToken cancellationToken)
    {
        var received = await inbox.SweepAsync(cancellationToken);
        return new JobReport(
            string.Create(CultureInfo.InvariantCulture, $"{received} files were received."),
            received > 0
        );
    }
}
