using Hangfire;
using Microsoft.Extensions.Options;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>
/// Registers the recurring jobs at each start, since the embedded queue forgets them, and takes up at once what the last run left behind.
/// </summary>
public sealed class RecurringJobs(
    IRecurringJobManager jobs,
    SubmissionIntake intake,
    MartRefreshQueue refreshQueue,
    IOptions<ScheduleOptions> schedule
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var options = new RecurringJobOptions
        {
            TimeZone = VietnamTime.Zone,
            MisfireHandling = MisfireHandlingMode.Relaxed,
        };
        var times = schedule.Value;
        jobs.AddOrUpdate<SweepInboxJob>(
            "inbox-sweep",
            j => j.RunAsync(CancellationToken.None),
            times.InboxSweep,
            options
        );
        jobs.AddOrUpdate<SweepSubmissionsJob>(
            "submission-sweep",
            j => j.RunAsync(CancellationToken.None),
            times.SubmissionSweep,
            options
        );
        jobs.AddOrUpdate<NightlyRefreshJob>(
            "nightly-mart-refresh",
            j => j.RunAsync(CancellationToken.None),
            times.NightlyRefresh,
            options
        );
        jobs.AddOrUpdate<NightlyVerifyJob>(
            "nightly-verify",
            j => j.RunAsync(CancellationToken.None),
            times.NightlyVerify,
            options
        );
        await intake.ResumeAsync(TimeSpan.Zero, cancellationToken);
        refreshQueue.Request();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
