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
    public Task RunAsync(CancellationToken cancellationToken) => inbox.SweepAsync(cancellationToken);
}
