using System.Globalization;
using Hangfire;
using Microsoft.Extensions.Options;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Picks up what a crash or a lost queue left behind: submissions that wait, and marts that were not refreshed.</summary>
public sealed class SweepSubmissionsJob(
    SubmissionIntake intake,
    MartRefreshQueue refreshQueue,
    JobLocks locks,
    IOptions<ScheduleOptions> options
)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    [RecordedWhenBusy]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.SubmissionSweep, SweepAsync, cancellationToken);

    private async Task<JobReport> SweepAsync(CancellationToken cancellationToken)
    {
        var resumed = await intake.ResumeAsync(options.Value.LeftBehindAfter, cancellationToken);
        refreshQueue.Request();
        return new JobReport(
            string.Create(CultureInfo.InvariantCulture, $"{resumed} submissions were queued again."),
            resumed > 0
        );
    }
}
