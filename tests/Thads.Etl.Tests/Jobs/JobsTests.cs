using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Thads.Etl.Jobs;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;

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
            Is.EquivalentTo(new[] { "inbox-sweep", "submission-sweep", "nightly-mart-refresh", "nightly-verify" })
        );
        Assert.That(jobs.Select(job => job.TimeZoneId), Is.All.EqualTo("Asia/Ho_Chi_Minh"));
        Assert.That(hub.Get<JobStorage>().GetMonitoringApi().EnqueuedCount(JobQueues.Submissions), Is.EqualTo(1));
    }

    [Test]
    public async Task A_fault_of_the_system_marks_the_submission_failed_and_the_same_bytes_begin_it_again()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var id = await hub.ReceiveAsync(bytes);
        hub.Observer.CrashAt = Step.FactsWritten;
        Assert.That(async () => await NewJob().RunAsync(id, default), Throws.TypeOf<SimulatedCrashException>());
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Failed));
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
        var intake = new SubmissionIntake(hub.Log, hub.Get<IBackgroundJobClient>(), TimeProvider.System);
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
