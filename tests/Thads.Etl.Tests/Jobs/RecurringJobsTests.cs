using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;
using Thads.Etl.Jobs;
using Thads.Etl.Notices;
using Thads.Etl.Retention;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Jobs;

/// <summary>What a start does about the recurring jobs.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RecurringJobsTests(DatabaseEngine engine)
{
    private TestHub hub = null!;
    private WarningLog log = null!;
    private ILoggerFactory loggers = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        hub = await TestHub.StartAsync(engine);
        log = new WarningLog();
        loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        loggers.Dispose();
        log.Dispose();
        await hub.DisposeAsync();
    }

    [Test]
    public async Task A_start_waits_while_the_queue_is_locked_and_the_log_says_so()
    {
        var jobs = new LockedManager(hub.Get<IRecurringJobManager>()) { Refusals = 2 };
        await StartAsync(new ScheduleOptions(), jobs);
        Assert.That(
            log.Entries,
            Has.Exactly(2).Contains("The queue's lock recurring-job:inbox-sweep is held by another process")
        );
        Assert.That(await BoardAsync(), Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Two_servers_with_different_schedules_are_told_in_the_log_and_on_the_board()
    {
        await StartAsync(new ScheduleOptions());
        Assert.That((await BoardAsync()).Select(job => job.Replaced), Is.All.Null);
        Assert.That(log.Entries, Has.None.Contains("Thads:Schedule"));

        await StartAsync(new ScheduleOptions { NightlyVerify = "0 3 * * *" });
        var verify = (await BoardAsync()).Single(job => job.Name == RecurringJobNames.NightlyVerify);
        Assert.That((verify.Cron, verify.Replaced!.Cron), Is.EqualTo(("0 3 * * *", "0 2 * * *")));
        Assert.That(verify.Replaced.SetBy, Is.EqualTo(Environment.MachineName));
        Assert.That(verify.Replaced.ReplacedAt, Is.EqualTo(hub.Clock.GetUtcNow().UtcDateTime));
        Assert.That((await BoardAsync()).Count(job => job.Replaced is not null), Is.EqualTo(1));
        Assert.That(
            log.Entries,
            Has.Exactly(1).Contains("nightly-verify ran at “0 2 * * *”").And.Exactly(1).Contains("“0 3 * * *”")
        );

        // Both say the same now.
        await StartAsync(new ScheduleOptions { NightlyVerify = "0 3 * * *" });
        Assert.That((await BoardAsync()).Select(job => job.Replaced), Is.All.Null);
    }

    /// <summary>What a worker leaves whose clock was two hours ahead for a moment.</summary>
    [Test]
    public async Task A_job_that_stands_in_the_queue_for_later_than_it_is_due_is_set_right()
    {
        await StartAsync(new ScheduleOptions());
        var storage = hub.Get<JobStorage>();
        var watch = new ScheduleWatch(storage, loggers.CreateLogger<ScheduleWatch>());
        Assert.That(watch.Realign(), Is.Zero, "as a start leaves it");
        using var connection = storage.GetConnection();
        var before = Due(connection);
        using (var transaction = connection.CreateWriteTransaction())
        {
            var ahead = before.AddHours(2);
            transaction.SetRangeInHash(
                "recurring-job:" + RecurringJobNames.SubmissionSweep,
                [new("NextExecution", JobHelper.SerializeDateTime(ahead))]
            );
            transaction.AddToSet("recurring-jobs", RecurringJobNames.SubmissionSweep, JobHelper.ToTimestamp(ahead));
            transaction.Commit();
        }
        Assert.That(Due(connection), Is.EqualTo(before.AddHours(2)).Within(TimeSpan.FromSeconds(1)));
        Assert.That(watch.Realign(), Is.EqualTo(1));
        Assert.That(Due(connection), Is.EqualTo(before).Within(TimeSpan.FromMinutes(5)));
        Assert.That(
            connection.GetRecurringJobs().Single(job => job.Id == RecurringJobNames.SubmissionSweep).Job.Type,
            Is.EqualTo(typeof(SweepSubmissionsJob)),
            "nothing else of it is touched"
        );
        Assert.That(log.Entries, Has.Exactly(1).Contains("a clock was ahead for a while"));

        static DateTime Due(IStorageConnection connection) =>
            connection
                .GetRecurringJobs()
                .Single(job => job.Id == RecurringJobNames.SubmissionSweep)
                .NextExecution!.Value;
    }

    [Test]
    public async Task A_verification_that_no_server_was_up_for_is_made_up_for_and_until_then_overdue()
    {
        await StartAsync(new ScheduleOptions());
        Assert.That(Queued(), Is.Zero, "There is nothing to verify yet.");
        await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 0));
        var history = hub.Get<JobHistory>();
        foreach (
            var job in new[]
            {
                RecurringJobNames.NightlyRefresh,
                RecurringJobNames.NightlyVerify,
                RecurringJobNames.NightlyAudit,
            }
        )
        {
            await history.EndAsync(await history.BeginAsync(job, "1", default), true, null, default);
        }
        await StartAsync(new ScheduleOptions());
        Assert.That(Queued(), Is.Zero, "They have just run.");
        Assert.That((await BoardAsync()).Select(job => job.OverdueSince), Is.All.Null);

        // Off for a night, and started in the morning.
        hub.Clock.Advance(TimeSpan.FromDays(1));
        var board = await BoardAsync();
        // Two o'clock in Vietnam.
        Assert.That(
            board.Single(job => job.Name == RecurringJobNames.NightlyVerify).OverdueSince,
            Is.EqualTo(new DateTime(2026, 6, 1, 19, 0, 0, DateTimeKind.Utc))
        );
        Assert.That(board.Count(job => job.OverdueSince is not null), Is.EqualTo(3));
        await hub.Get<RecurringJobBoard>().PauseAsync(RecurringJobNames.NightlyRefresh, new Actor("lan"), default);
        await StartAsync(new ScheduleOptions());
        Assert.That(Queued(), Is.EqualTo(2));
        Assert.That(log.Entries, Has.Exactly(1).Contains("nightly-verify was due at 06/01/2026 19:00:00"));
    }

    [Test]
    public async Task Backups_are_made_every_night_where_a_folder_is_named_for_them_and_no_more_once_it_is_not()
    {
        await StartAsync(new ScheduleOptions(), backups: new BackupOptions { Folder = hub.Folder + "-backups" });
        Assert.That(
            (await BoardAsync()).Select(job => job.Name),
            Is.SupersetOf(new[] { RecurringJobNames.NightlyBackup, RecurringJobNames.RestoreDrill })
        );
        await StartAsync(new ScheduleOptions());
        Assert.That(
            (await BoardAsync()).Select(job => job.Name),
            Has.None.Contains("backup").And.None.Contains("drill")
        );
    }

    [Test]
    public async Task Retention_is_looked_at_every_night_where_a_time_is_set()
    {
        await StartAsync(new ScheduleOptions(), retention: new RetentionOptions { MailDays = 365 });
        Assert.That((await BoardAsync()).Select(job => job.Name), Has.Some.EqualTo(RecurringJobNames.NightlyRetention));
        await StartAsync(new ScheduleOptions());
        Assert.That((await BoardAsync()).Select(job => job.Name), Has.None.EqualTo(RecurringJobNames.NightlyRetention));
    }

    [Test]
    public async Task Letters_are_sent_while_a_mail_server_is_named_and_no_more_once_it_is_not()
    {
        await StartAsync(new ScheduleOptions(), mail: new MailOptions { Host = "localhost" });
        Assert.That((await BoardAsync()).Select(job => job.Name), Has.Some.EqualTo(RecurringJobNames.NoticeMail));
        await StartAsync(new ScheduleOptions());
        Assert.That((await BoardAsync()).Select(job => job.Name), Has.None.EqualTo(RecurringJobNames.NoticeMail));
    }

    private Task StartAsync(
        ScheduleOptions schedule,
        IRecurringJobManager? jobs = null,
        BackupOptions? backups = null,
        MailOptions? mail = null,
        RetentionOptions? retention = null
    )
    {
        jobs ??= hub.Get<IRecurringJobManager>();
        return new RecurringJobs(
            jobs,
            new ScheduleRecords(hub.Get<JobStorage>(), hub.Clock, loggers.CreateLogger<ScheduleRecords>()),
            new MissedRuns(
                hub.Get<IWarehouseProvider>(),
                hub.Get<JobStorage>(),
                jobs,
                hub.Clock,
                loggers.CreateLogger<MissedRuns>()
            ),
            hub.Get<SubmissionIntake>(),
            hub.Get<MartRefreshQueue>(),
            hub.Get<HolidayWatch>(),
            Options.Create(schedule),
            Options.Create(backups ?? new BackupOptions()),
            Options.Create(mail ?? new MailOptions()),
            Options.Create(retention ?? new RetentionOptions()),
            loggers.CreateLogger<RecurringJobs>()
        ).StartAsync(default);
    }

    private Task<IReadOnlyList<RecurringJobView>> BoardAsync() => hub.Get<RecurringJobBoard>().ListAsync(1, default);

    private long Queued() => hub.Get<JobStorage>().GetMonitoringApi().EnqueuedCount(JobQueues.Maintenance);

    /// <summary>A queue whose lock another process holds for a while.</summary>
    private sealed class LockedManager(IRecurringJobManager jobs) : IRecurringJobManager
    {
        public int Refusals { get; set; }

        public void AddOrUpdate(string recurringJobId, Job job, string cronExpression, RecurringJobOptions options)
        {
            if (Refusals > 0)
            {
                Refusals--;
                throw new DistributedLockTimeoutException($"recurring-job:{recurringJobId}");
            }
            jobs.AddOrUpdate(recurringJobId, job, cronExpression, options);
        }

        public void Trigger(string recurringJobId) => jobs.Trigger(recurringJobId);

        public void RemoveIfExists(string recurringJobId) => jobs.RemoveIfExists(recurringJobId);
    }
}
