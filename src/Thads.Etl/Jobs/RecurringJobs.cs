using System.Linq.Expressions;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;
using Thads.Etl.Notices;
using Thads.Etl.Retention;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>
/// Registers the recurring jobs at each start, since the embedded queue forgets them, and takes up at once what was left behind: by the last
/// run, and by a night on which nothing ran.
/// </summary>
public sealed class RecurringJobs(
    IRecurringJobManager jobs,
    ScheduleRecords records,
    MissedRuns missed,
    SubmissionIntake intake,
    MartRefreshQueue refreshQueue,
    HolidayWatch holidays,
    IOptions<ScheduleOptions> schedule,
    IOptions<BackupOptions> backups,
    IOptions<MailOptions> mail,
    IOptions<RetentionOptions> retention,
    ILogger<RecurringJobs> logger
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var times = schedule.Value;
        Register<SweepInboxJob>(RecurringJobNames.InboxSweep, j => j.RunAsync(default), times.InboxSweep);
        Register<SweepSubmissionsJob>(
            RecurringJobNames.SubmissionSweep,
            j => j.RunAsync(default),
            times.SubmissionSweep
        );
        Register<NightlyRefreshJob>(RecurringJobNames.NightlyRefresh, j => j.RunAsync(default), times.NightlyRefresh);
        Register<NightlyVerifyJob>(RecurringJobNames.NightlyVerify, j => j.RunAsync(default), times.NightlyVerify);
        Register<NightlyAuditJob>(RecurringJobNames.NightlyAudit, j => j.RunAsync(default), times.NightlyAudit);
        RegisterBackups(times);
        RegisterRetention(times);
        RegisterNotices(times);
        await missed.CatchUpAsync(cancellationToken);
        await intake.ResumeAsync(TimeSpan.Zero, cancellationToken);
        refreshQueue.Request();
        await holidays.WarnAsync(cancellationToken);

        void RegisterBackups(ScheduleOptions times)
        {
            if (backups.Value.Folder is null)
            {
                // What an earlier start may have registered with a server's queue.
                jobs.RemoveIfExists(RecurringJobNames.NightlyBackup);
                jobs.RemoveIfExists(RecurringJobNames.RestoreDrill);
                return;
            }
            Register<NightlyBackupJob>(RecurringJobNames.NightlyBackup, j => j.RunAsync(default), times.NightlyBackup);
            Register<RestoreDrillJob>(RecurringJobNames.RestoreDrill, j => j.RunAsync(default), times.RestoreDrill);
        }

        void RegisterRetention(ScheduleOptions times)
        {
            if (retention.Value.Limits.Count > 0)
            {
                Register<NightlyRetentionJob>(
                    RecurringJobNames.NightlyRetention,
                    j => j.RunAsync(default),
                    times.NightlyRetention
                );
            }
            else
            {
                jobs.RemoveIfExists(RecurringJobNames.NightlyRetention);
            }
        }

        void RegisterNotices(ScheduleOptions times)
        {
            Register<PlanNoticesJob>(RecurringJobNames.NoticePlan, j => j.RunAsync(default), times.NoticePlan);
            if (mail.Value.IsOn)
            {
                Register<SendNoticesJob>(RecurringJobNames.NoticeMail, j => j.RunAsync(default), times.NoticeMail);
            }
            else
            {
                jobs.RemoveIfExists(RecurringJobNames.NoticeMail);
            }
        }

        void Register<TJob>(string name, Expression<Func<TJob, Task>> run, string cron) =>
            WhenFree(
                name,
                () =>
                {
                    records.Write(name, cron);
                    jobs.AddOrUpdate(
                        name,
                        run,
                        cron,
                        new RecurringJobOptions
                        {
                            TimeZone = VietnamTime.Zone,
                            MisfireHandling = MisfireHandlingMode.Relaxed,
                        }
                    );
                },
                cancellationToken
            );
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The queue's own lock may belong to a process that was killed: it is waited for, and the log says so.</summary>
    private void WhenFree(string name, Action register, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                register();
                return;
            }
            catch (DistributedLockTimeoutException e)
            {
                logger.LogWarning(
                    "The queue's lock {Lock} is held by another process, or was by one that was killed: waiting to register {Job}, for {Seconds} s at most if nobody lives who has it",
                    e.Resource,
                    name,
                    JobStorageExtensions.LockOutlivesOwner.TotalSeconds
                );
            }
        }
    }
}
