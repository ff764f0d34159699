using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Thads.Etl.Findings;
using Thads.Etl.Jobs;
using Thads.Etl.Submissions;
using Thads.Etl.Telemetry;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Jobs;

public sealed class JobsTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Recurring_jobs_are_registered_on_Vietnams_clock_and_left_behind_work_is_queued_at_the_start()
    {
        await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        var recurring = ActivatorUtilities.CreateInstance<RecurringJobs>(hub.Get<IServiceProvider>());
        await recurring.StartAsync(default);
        using var connection = hub.Get<JobStorage>().GetConnection();
        var jobs = connection.GetRecurringJobs();
        Assert.That(
            jobs.Select(job => job.Id),
            Is.EquivalentTo(
                new[]
                {
                    "inbox-sweep",
                    "submission-sweep",
                    "nightly-mart-refresh",
                    "nightly-verify",
                    "nightly-audit",
                    "notice-plan",
                }
            )
        );
        Assert.That(jobs.Select(job => job.TimeZoneId), Is.All.EqualTo("Asia/Ho_Chi_Minh"));
        Assert.That(hub.Get<JobStorage>().GetMonitoringApi().EnqueuedCount(JobQueues.Submissions), Is.EqualTo(1));
    }

    [Test]
    public async Task A_fault_that_stays_marks_the_submission_failed_after_three_tries_and_the_same_bytes_begin_it_again()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var id = await hub.ReceiveAsync(bytes);
        await FailAsync(id);
        await using (var context = hub.Context())
        {
            var last = await context
                .SubmissionStatusChanges.Where(c => c.SubmissionId == id)
                .OrderBy(c => c.Ordinal)
                .LastAsync();
            Assert.That(last.Reason, Does.Contain("killed after FactsWritten"));
        }
        Assert.That(await hub.ReceiveAsync(bytes), Is.EqualTo(id));
        await NewJob().RunAsync(id, default);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task A_submission_that_failed_is_tried_again_when_somebody_says_so_with_all_its_tries()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        var intake = hub.Get<SubmissionIntake>();
        Assert.That(await intake.RetryAsync(id, new("lan"), default), Is.False);
        await FailAsync(id);
        Assert.That(await intake.RetryAsync(id, new("lan"), default), Is.True);
        Assert.That(hub.Get<JobStorage>().GetMonitoringApi().EnqueuedCount(JobQueues.Submissions), Is.EqualTo(1));
        hub.Observer.CrashAt = Step.FactsWritten;
        Assert.That(async () => await NewJob().RunAsync(id, default), Throws.TypeOf<TransientFaultException>());
        await NewJob().RunAsync(id, default);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = hub.Context();
        Assert.That(
            await context.AuditEvents.Where(e => e.Action == "submission.retried").Select(e => e.Subject).ToListAsync(),
            Is.EqualTo(new[] { $"submission:{id}" })
        );
    }

    [TestCase(5, Description = "busy")]
    [TestCase(6, Description = "locked")]
    [TestCase(10, Description = "an error of the disk")]
    [TestCase(13, Description = "a full disk")]
    [TestCase(14, Description = "the file cannot be opened")]
    public async Task A_fault_that_may_pass_never_ends_as_failed_however_often_it_is_met(int code)
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        for (var time = 0; time <= ProcessSubmissionJob.MostTries; time++)
        {
            (hub.Observer.CrashAt, hub.Observer.Fault) = (Step.FactsWritten, new SqliteException("not now", code));
            Assert.That(async () => await NewJob().RunAsync(id, default), Throws.TypeOf<TransientFaultException>());
            Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Processing));
        }
        await NewJob().RunAsync(id, default);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task A_queue_that_is_out_of_reach_after_the_file_is_stored_refuses_nobody()
    {
        var jobs = new CountingJobClient { Fault = new InvalidOperationException("no storage") };
        using var log = new ErrorLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var intake = new SubmissionIntake(
            hub.Log,
            hub.Get<SubmissionTries>(),
            new SubmissionQueue(jobs),
            hub.Get<HubTelemetry>(),
            hub.Get<FindingCatalog>(),
            loggers.CreateLogger<SubmissionIntake>()
        );
        var receipt = await intake.ReceiveAsync(
            new("test.xlsx", hub.Variant("VP-244", 2016, 12, 0), new("test")),
            default
        );
        Assert.That((receipt.IsNew, receipt.IsPending), Is.EqualTo((true, true)));
        Assert.That(log.Entries.Single(), Does.Contain("stored but could not be queued").And.Contain("no storage"));
        await FailAsync(receipt.SubmissionId);
        Assert.That(await intake.RetryAsync(receipt.SubmissionId, new("lan"), default), Is.True);

        jobs.Fault = null;
        Assert.That(await intake.ResumeAsync(TimeSpan.Zero, default), Is.EqualTo(1));
        Assert.That(jobs.Enqueued, Is.EqualTo(1));
    }

    [Test]
    public async Task What_a_clock_two_hours_ahead_received_is_found_by_the_sweep_and_at_a_start()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        var ahead = hub.Clock.GetUtcNow().UtcDateTime.AddHours(2);
        await using (var context = hub.Context())
        {
            await context.Submissions.ExecuteUpdateAsync(set => set.SetProperty(s => s.StatusAt, ahead));
        }
        Assert.That(await hub.Log.PendingAsync(TimeSpan.Zero, default), Is.EqualTo(new[] { id }));
        Assert.That(await hub.Log.PendingAsync(TimeSpan.FromMinutes(10), default), Is.EqualTo(new[] { id }));
        // One that has just been begun is let alone by the sweep.
        await hub.Get<SubmissionTries>().BeginAsync(id, default);
        Assert.That(await hub.Log.PendingAsync(TimeSpan.FromMinutes(10), default), Is.Empty);
    }

    [Test]
    public async Task A_fault_that_may_pass_leaves_the_submission_waiting_and_the_next_try_loads_it()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        (hub.Observer.CrashAt, hub.Observer.Fault) = (Step.FactsWritten, new SqliteException("database is locked", 5));
        Assert.That(async () => await NewJob().RunAsync(id, default), Throws.TypeOf<TransientFaultException>());
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Processing));
        await NewJob().RunAsync(id, default);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task A_bad_file_is_no_failed_job()
    {
        var id = await hub.ReceiveAsync("nonsense"u8.ToArray());
        await NewJob().RunAsync(id, default);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Rejected));
    }

    [Test]
    public void Only_a_passing_fault_is_tried_again()
    {
        // Hangfire logs through a static field that its storage sets: without this, through another test's.
        _ = hub.Get<JobStorage>();
        var retry = new JobFilterAttributeFilterProvider()
            .GetFilters(Job.FromExpression<ProcessSubmissionJob>(job => job.RunAsync(1, CancellationToken.None)))
            .Select(filter => filter.Instance)
            .OfType<AutomaticRetryAttribute>()
            .Single();
        Assert.That((retry.Attempts, retry.OnlyOn), Is.EqualTo((8, new[] { typeof(TransientFaultException) })));
        // Left to itself, Hangfire would wait two hours and a half for the last of them.
        Assert.That(retry.DelaysInSeconds, Has.Length.EqualTo(8));
        Assert.That(retry.DelaysInSeconds.Sum(), Is.LessThan(15 * 60));
    }

    [Test]
    public async Task Workers_settle_a_batch_by_the_real_queue()
    {
        using var server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                Queues = JobQueues.All,
                WorkerCount = 2,
                Activator = new ServiceActivator(hub.Get<IServiceProvider>()),
            },
            hub.Get<JobStorage>()
        );
        var intake = new SubmissionIntake(
            hub.Log,
            hub.Get<SubmissionTries>(),
            hub.Get<ISubmissionQueue>(),
            hub.Get<HubTelemetry>(),
            hub.Get<FindingCatalog>(),
            NullLogger<SubmissionIntake>.Instance
        );
        foreach (var office in new[] { "VP-244", "VP-246", "VP-249" })
        {
            await intake.ReceiveAsync(new("test.xlsx", hub.Variant(office, 2016, 12, 0), new("test")), default);
        }
        var deadline = Task.Delay(TimeSpan.FromSeconds(30));
        while (!deadline.IsCompleted)
        {
            await using var context = hub.Context();
            if (
                await context.Submissions.CountAsync(s => s.Status == SubmissionStatus.Loaded) == 3
                && !await context.MartRefreshRequests.AnyAsync()
            )
            {
                Assert.That(await context.KpiOfficeYears.CountAsync(), Is.EqualTo(3));
                return;
            }
            await Task.Delay(50);
            // Refreshes are asked for a moment after the loads, by the hub's clock.
            hub.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }
        Assert.Fail("The workers did not settle three submissions in 30 seconds.");
    }

    private async Task FailAsync(int id)
    {
        for (var time = 1; time < ProcessSubmissionJob.MostTries; time++)
        {
            hub.Observer.CrashAt = Step.FactsWritten;
            Assert.That(async () => await NewJob().RunAsync(id, default), Throws.TypeOf<TransientFaultException>());
            Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Processing));
        }
        hub.Observer.CrashAt = Step.FactsWritten;
        Assert.That(async () => await NewJob().RunAsync(id, default), Throws.TypeOf<SimulatedCrashException>());
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Failed));
    }

    private ProcessSubmissionJob NewJob() =>
        ActivatorUtilities.CreateInstance<ProcessSubmissionJob>(
            hub.Get<IServiceProvider>(),
            NullLogger<ProcessSubmissionJob>.Instance
        );

    private sealed class ServiceActivator(IServiceProvider services) : JobActivator
    {
        public override object ActivateJob(Type jobType) => ActivatorUtilities.CreateInstance(services, jobType);
    }
}
