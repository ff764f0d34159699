using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Jobs;

/// <summary>One run of a recurring job at a time, in all processes together.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class JobLocksTests(DatabaseEngine engine)
{
    private static readonly JobReport Done = new("done");
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_run_is_refused_while_another_works_and_let_in_after_it()
    {
        var (here, there) = (hub.Get<JobLocks>(), new JobLocks(OtherProcess()));
        var (begun, working) = (Signal(), Signal());
        var first = here.RunAloneAsync(
            "sweep",
            async _ =>
            {
                begun.SetResult();
                await working.Task;
                return Done;
            },
            default
        );
        await begun.Task;
        Assert.That(
            await there.RunAloneAsync("sweep", _ => throw new InvalidOperationException("a twin"), default),
            Is.SameAs(JobReport.Refused)
        );
        Assert.That(await there.RunAloneAsync("other", _ => Task.FromResult(Done), default), Is.SameAs(Done));
        working.SetResult();
        Assert.That(await first, Is.SameAs(Done));
        Assert.That(await there.RunAloneAsync("sweep", _ => Task.FromResult(Done), default), Is.SameAs(Done));
    }

    [Test]
    public async Task A_run_that_fails_lets_the_next_one_in()
    {
        var locks = hub.Get<JobLocks>();
        Assert.That(
            async () =>
                await locks.RunAloneAsync("sweep", _ => throw new InvalidOperationException("it failed"), default),
            Throws.InvalidOperationException
        );
        Assert.That(await locks.RunAloneAsync("sweep", _ => Task.FromResult(Done), default), Is.SameAs(Done));
    }

    [Test]
    public async Task A_run_whose_connection_breaks_is_stopped_and_keeps_nobody_out()
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            Assert.Ignore(
                "A file's lock has no connection; on SQL Server ending a session wants a right of the server's."
            );
        }
        var locks = hub.Get<JobLocks>();
        var begun = Signal();
        var run = locks.RunAloneAsync(
            "sweep",
            async token =>
            {
                begun.SetResult();
                await Task.Delay(TimeSpan.FromMinutes(1), token);
                return Done;
            },
            default
        );
        await begun.Task;
        await hub.ExecuteAsync(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'thads lock sweep'"
        );
        Assert.That(async () => await run, Throws.TypeOf<JobLockLostException>());
        Assert.That(await locks.RunAloneAsync("sweep", _ => Task.FromResult(Done), default), Is.SameAs(Done));
    }

    [Test]
    public async Task A_sweep_of_eleven_minutes_has_no_twin_and_the_history_says_who_was_refused()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(hub.Folder, "inbox", "VP-244"));
        foreach (var more in new[] { 0, 1 })
        {
            var file = Path.Combine(inbox.FullName, $"KQ{more}.xlsx");
            await File.WriteAllBytesAsync(file, hub.Variant("VP-244", 2016, 12, more));
            File.SetLastWriteTimeUtc(file, hub.Clock.GetUtcNow().UtcDateTime.AddHours(-1));
        }
        using var inside = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var entered = 0;
        hub.Observer.At = step =>
        {
            if (step == Step.Received && Interlocked.Increment(ref entered) == 1)
            {
                inside.Release();
                goOn.Wait(TimeSpan.FromMinutes(1));
            }
        };
        using var server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                Queues = JobQueues.All,
                WorkerCount = 3,
                SchedulePollingInterval = TimeSpan.FromMilliseconds(100),
                Activator = new ServiceActivator(hub.Get<IServiceProvider>()),
                FilterProvider = hub.Get<IJobFilterProvider>(),
            },
            hub.Get<JobStorage>()
        );
        var jobs = hub.Get<IRecurringJobManager>();
        jobs.AddOrUpdate<SweepInboxJob>(RecurringJobNames.InboxSweep, job => job.RunAsync(default), Cron.Never());
        jobs.Trigger(RecurringJobNames.InboxSweep);
        Assert.That(await inside.WaitAsync(TimeSpan.FromSeconds(30)), Is.True, "The sweep did not begin.");
        for (var minute = 1; minute <= 11; minute++)
        {
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
            if (engine == DatabaseEngine.PostgreSql)
            {
                // By Hangfire's own reckoning too: whatever it has locked has been so for a minute more.
                await hub.ExecuteAsync("update hangfire.lock set acquired = acquired - interval '1 minute'");
            }
            if (minute is 5 or 11)
            {
                jobs.Trigger(RecurringJobNames.InboxSweep);
                await RunsAsync(minute == 5 ? 1 : 2);
            }
        }
        Assert.That(entered, Is.EqualTo(1), "A twin received a file.");
        goOn.Release();
        var runs = await RunsAsync(3);
        Assert.That(
            runs.OrderBy(run => run.FinishedAt)
                .ThenBy(run => run.IsSucceeded)
                .Select(run => (run.IsSucceeded, run.Message)),
            Is.EqualTo(
                new[]
                {
                    (false, JobReport.Refused.Message),
                    (false, JobReport.Refused.Message),
                    ((bool?)true, "2 files were received, 0 refused."),
                }
            )
        );
    }

    /// <summary>What one part of a test waits for, and another sets: who waits goes on beside it, not inside.</summary>
    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The same database as another process opens it.</summary>
    private IWarehouseProvider OtherProcess() => hub.Database.Provider();

    private async Task<IReadOnlyList<JobRun>> RunsAsync(int count)
    {
        var deadline = Task.Delay(TimeSpan.FromSeconds(30));
        while (true)
        {
            var runs = (await hub.Get<JobHistory>().ListAsync(RecurringJobNames.InboxSweep, 100, default))
                .Where(run => run.FinishedAt is not null)
                .ToList();
            if (runs.Count >= count)
            {
                return runs;
            }
            Assert.That(deadline.IsCompleted, Is.False, $"There are {runs.Count} of {count} runs after 30 seconds.");
            await Task.Delay(50);
        }
    }

    private sealed class ServiceActivator(IServiceProvider services) : JobActivator
    {
        public override object ActivateJob(Type jobType) => ActivatorUtilities.CreateInstance(services, jobType);
    }
}
