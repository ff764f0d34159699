using System.Linq.Expressions;
using Hangfire;
using Hangfire.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Jobs;

/// <summary>The recurring jobs under Hangfire's own scheduler and workers, with the queue where each engine keeps it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RecurringJobBoardTests(DatabaseEngine engine)
{
    private const string EachSecond = "* * * * * *";
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;

    private RecurringJobBoard Board => hub.Get<RecurringJobBoard>();

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_paused_job_is_run_by_hand_only_until_it_is_resumed()
    {
        using var server = StartServer();
        Schedule<NightlyRefreshJob>(RecurringJobNames.NightlyRefresh, job => job.RunAsync(default));
        var first = (await RunsAsync(RecurringJobNames.NightlyRefresh, 1))[0];
        Assert.That((first.IsSucceeded, first.Message), Is.EqualTo((true, "All marts were replaced.")));

        Assert.That(await Board.PauseAsync(RecurringJobNames.NightlyRefresh, Lan, default), Is.True);
        // What was queued before the pause still runs.
        await WaitForAsync(() =>
            Task.FromResult(
                Monitor().DeletedListCount() >= 1
                    && Monitor().EnqueuedCount(JobQueues.Maintenance) == 0
                    && Monitor().ProcessingCount() == 0
            )
        );
        var before = await CountAsync();
        var deleted = Monitor().DeletedListCount();
        await WaitForAsync(() => Task.FromResult(Monitor().DeletedListCount() > deleted));
        Assert.That(await CountAsync(), Is.EqualTo(before));
        var left = Monitor().JobDetails(Monitor().DeletedJobs(0, 1)[0].Key);
        Assert.That(left.History[0].Reason, Is.EqualTo("nightly-mart-refresh is paused by lan"));

        Assert.That(await Board.TriggerAsync(RecurringJobNames.NightlyRefresh, Lan, default), Is.True);
        await RunsAsync(RecurringJobNames.NightlyRefresh, before + 1);
        Assert.That(await Board.ResumeAsync(RecurringJobNames.NightlyRefresh, Lan, default), Is.True);
        await RunsAsync(RecurringJobNames.NightlyRefresh, before + 3);
    }

    [Test]
    public async Task A_sweep_that_finds_nothing_is_written_down_only_where_somebody_asked_for_it()
    {
        using var server = StartServer();
        Schedule<SweepInboxJob>(RecurringJobNames.InboxSweep, job => job.RunAsync(default));
        await WaitForAsync(() => Task.FromResult(Monitor().SucceededListCount() >= 2));
        Assert.That(await CountAsync(), Is.Zero);

        await Board.TriggerAsync(RecurringJobNames.InboxSweep, Lan, default);
        Assert.That(
            (await RunsAsync(RecurringJobNames.InboxSweep, 1))[0].Message,
            Is.EqualTo("0 files were received, 0 refused.")
        );
        var inbox = Directory.CreateDirectory(Path.Combine(hub.Folder, "inbox", "VP-244"));
        var file = Path.Combine(inbox.FullName, "KQ.xlsx");
        await File.WriteAllBytesAsync(file + ".part", hub.Variant("VP-244", 2016, 12, 0));
        File.SetLastWriteTimeUtc(file + ".part", hub.Clock.GetUtcNow().UtcDateTime.AddHours(-1));
        File.Move(file + ".part", file);
        Assert.That(
            (await RunsAsync(RecurringJobNames.InboxSweep, 2))[0].Message,
            Is.EqualTo("1 files were received, 0 refused.")
        );
    }

    [Test]
    public async Task A_run_that_fails_says_to_admins_what_differs_and_to_the_dashboard_in_which_table()
    {
        await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.ExecuteAsync("update dw.fact_case_result set completed = completed + 1");
        using var server = StartServer();
        Schedule<NightlyVerifyJob>(RecurringJobNames.NightlyVerify, job => job.RunAsync(default), Cron.Never());
        await Board.TriggerAsync(RecurringJobNames.NightlyVerify, Lan, default);
        var run = (await RunsAsync(RecurringJobNames.NightlyVerify, 1))[0];
        Assert.That(run.IsSucceeded, Is.False);
        Assert.That(
            run.Message,
            Does.StartWith(
                "The warehouse is not what its submissions make it: fact_case_result [submission_key 1, source_row "
            )
        );
        Assert.That(run.FinishedAt, Is.Not.Null);
        await WaitForAsync(() => Task.FromResult(Monitor().FailedCount() == 1));
        var shown = Monitor().JobDetails(run.JobId).History[0];
        Assert.That(
            shown.Data["ExceptionMessage"],
            Is.EqualTo("fact_case_result is not what the submissions make it.")
        );
        Assert.That(string.Join(' ', shown.Data.Values), Does.Not.Contain("submission_key"));
    }

    [Test]
    public async Task The_board_shows_every_job_and_who_paused_it_and_each_action_is_written_down()
    {
        await ActivatorUtilities.CreateInstance<RecurringJobs>(hub.Get<IServiceProvider>()).StartAsync(default);
        Assert.That(await Board.PauseAsync(RecurringJobNames.NightlyVerify, Lan, default), Is.True);
        Assert.That(await Board.PauseAsync(RecurringJobNames.NightlyVerify, new("minh"), default), Is.False);
        await Board.TriggerAsync(RecurringJobNames.InboxSweep, Lan, default);
        Assert.That(await Board.TriggerAsync("nonsense", Lan, default), Is.False);
        Assert.That(await Board.PauseAsync("nonsense", Lan, default), Is.False);
        Assert.That(await Board.ResumeAsync(RecurringJobNames.InboxSweep, Lan, default), Is.False);

        var jobs = await Board.ListAsync(5, default);
        Assert.That(
            jobs.Select(job => (job.Name, job.Cron, IsDue: job.NextRunAt is not null, job.PausedBy)),
            Is.EqualTo(
                new[]
                {
                    ("inbox-sweep", "* * * * *", true, null),
                    ("nightly-audit", "30 2 * * *", true, null),
                    ("nightly-mart-refresh", "0 1 * * *", true, null),
                    ("nightly-verify", "0 2 * * *", false, "lan"),
                    ("notice-plan", "0 7-18 * * *", true, null),
                    ("submission-sweep", "*/5 * * * *", true, (string?)null),
                }
            )
        );
        Assert.That(jobs[0].LastQueuedAt, Is.Not.Null);
        await Board.ResumeAsync(RecurringJobNames.NightlyVerify, Lan, default);
        await using var context = hub.Context();
        Assert.That(
            await context.AuditEvents.OrderBy(e => e.EventId).Select(e => e.Action + " " + e.Subject).ToListAsync(),
            Is.EqualTo(
                new[]
                {
                    "job.paused job:nightly-verify",
                    "job.triggered job:inbox-sweep",
                    "job.resumed job:nightly-verify",
                }
            )
        );
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    [Test]
    public async Task Of_several_who_pause_a_job_at_once_one_does()
    {
        Schedule<NightlyRefreshJob>(RecurringJobNames.NightlyRefresh, job => job.RunAsync(default));
        var paused = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => Board.PauseAsync(RecurringJobNames.NightlyRefresh, Lan, default)))
        );
        Assert.That(paused.Count(done => done), Is.EqualTo(1));
    }

    [Test]
    public async Task The_last_thousand_runs_of_each_job_are_kept()
    {
        var history = hub.Get<JobHistory>();
        await using (var context = hub.Context())
        {
            for (var id = 1; id <= JobHistory.RunsKept; id++)
            {
                context.JobRuns.Add(
                    new JobRun
                    {
                        RunId = id,
                        JobName = "often",
                        JobId = "1",
                    }
                );
            }
            context.KeySequences.Single(s => s.SequenceName == KeySequence.JobRuns).NextValue = JobHistory.RunsKept + 1;
            await context.SaveChangesAsync();
        }
        await history.WriteAsync("seldom", "2", default, true, null, default);
        await history.WriteAsync("often", "3", default, true, null, default);
        var last = await history.BeginAsync("often", "4", default);
        Assert.That(await history.ListAsync("seldom", 10, default), Has.Count.EqualTo(1));
        var kept = await history.ListAsync("often", 2 * JobHistory.RunsKept, default);
        Assert.That(
            kept.Select(run => run.RunId),
            Is.EqualTo(new[] { last, last - 1 }.Concat(Enumerable.Range(3, JobHistory.RunsKept - 2).Reverse()))
        );
    }

    private BackgroundJobServer StartServer() =>
        new(
            new BackgroundJobServerOptions
            {
                Queues = JobQueues.All,
                WorkerCount = 2,
                SchedulePollingInterval = TimeSpan.FromMilliseconds(100),
                Activator = new ServiceActivator(hub.Get<IServiceProvider>()),
                FilterProvider = hub.Get<IJobFilterProvider>(),
            },
            hub.Get<JobStorage>()
        );

    private void Schedule<TJob>(string name, Expression<Func<TJob, Task>> run, string cron = EachSecond) =>
        hub.Get<IRecurringJobManager>().AddOrUpdate(name, run, cron);

    private Hangfire.Storage.IMonitoringApi Monitor() => hub.Get<JobStorage>().GetMonitoringApi();

    private async Task<int> CountAsync()
    {
        await using var context = hub.Context();
        return await context.JobRuns.CountAsync(run =>
            run.FinishedAt != null && run.Message != JobReport.Refused.Message
        );
    }

    /// <summary>Waits until so many runs have ended.</summary>
    private async Task<IReadOnlyList<JobRun>> RunsAsync(string name, int count)
    {
        IReadOnlyList<JobRun> runs = [];
        await WaitForAsync(async () =>
        {
            runs =
            [
                // Two that fall due while one works are refused, which is another test's.
                .. (await hub.Get<JobHistory>().ListAsync(name, 100, default)).Where(r =>
                    r.FinishedAt is not null && r.Message != JobReport.Refused.Message
                ),
            ];
            return runs.Count >= count;
        });
        return runs;
    }

    private static async Task WaitForAsync(Func<Task<bool>> isSo)
    {
        var deadline = Task.Delay(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            Assert.That(deadline.IsCompleted, Is.False, "It did not come about in 30 seconds.");
            await Task.Delay(50);
        }
    }

    private sealed class ServiceActivator(IServiceProvider services) : JobActivator
    {
        public override object ActivateJob(Type jobType) => ActivatorUtilities.CreateInstance(services, jobType);
    }
}
