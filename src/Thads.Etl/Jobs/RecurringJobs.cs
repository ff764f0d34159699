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
    HolidayWatch holidays,
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
            RecurringJobNames.InboxSweep,
            j => j.RunAsync(CancellationToken.None),
            times.InboxSweep,
            options
        );
        jobs.AddOrUpdate<SweepSubmissionsJob>(
            RecurringJobNames.SubmissionSweep,
            j => j.RunAsync(CancellationToken.None),
            times.SubmissionSweep,
            options
        );
        jobs.AddOrUpdate<NightlyRefreshJob>(
            RecurringJobNames.NightlyRefresh,
            j => j.RunAsync(CancellationToken.None),
            times.NightlyRefresh,
            options
        );
        jobs.AddOrUpdate<NightlyVerifyJob>(
            RecurringJobNames.NightlyVerify,
            j => j.RunAsync(CancellationToken.None),
            times.NightlyVerify,
            options
        );
        await intake.ResumeAsync(TimeSpan.Zero, cancellationToken);
        refreshQueue.Request();
        await holidays.WarnAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
