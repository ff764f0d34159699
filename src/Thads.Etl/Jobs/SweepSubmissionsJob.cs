using Hangfire;
using Microsoft.Extensions.Options;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Picks up what a crash or a lost queue left behind: submissions that wait, and marts that were not refreshed.</summary>
public sealed class SweepSubmissionsJob(
    SubmissionIntake intake,
    MartRefreshQueue refreshQueue,
    IOptions<ScheduleOptions> options
)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Sweep submissions left behind")]
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await intake.ResumeAsync(options.Value.LeftBehindAfter, cancellationToken);
        refreshQueue.Request();
    }
}
