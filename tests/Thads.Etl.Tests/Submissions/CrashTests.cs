using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Submissions;

/// <summary>A process may die after any step: nothing is lost, nothing doubled, and running again ends where it would have ended.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CrashTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Every_step_is_passed_by_a_load_that_supersedes()
    {
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        Assert.That(hub.Observer.Seen.Distinct(), Is.EquivalentTo(Enum.GetValues<Step>()));
    }

    [Test]
    public async Task Killed_after_a_step_it_ends_as_if_it_had_not_been([Values] Step step)
    {
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var correction = hub.Variant("VP-244", 2016, 12, 5);

        hub.Observer.CrashAt = step;
        Assert.That(async () => await hub.SubmitAsync(correction), Throws.TypeOf<SimulatedCrashException>());
        Assert.That(hub.Observer.CrashAt, Is.Null);

        // The clerk, who saw an error, sends it again; the sweep takes up what was left behind; the marts catch up.
        var id = await hub.ReceiveAsync(correction);
        foreach (var pending in await hub.Log.PendingAsync(TimeSpan.Zero, default))
        {
            await hub.ProcessAsync(pending);
        }
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);

        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = hub.Context();
        Assert.That(await context.Submissions.CountAsync(), Is.EqualTo(2));
        Assert.That(
            await context.CaseResults.Select(f => f.SubmissionKey).Distinct().ToListAsync(),
            Is.EqualTo(new[] { id })
        );
        Assert.That(await context.CaseResults.CountAsync(), Is.EqualTo(18));
        Assert.That(await context.MartRefreshRequests.CountAsync(), Is.Zero);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_crash_before_the_commit_leaves_the_old_figures_standing()
    {
        var first = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        hub.Observer.CrashAt = Step.StatusWritten;
        Assert.That(
            async () => await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5)),
            Throws.TypeOf<SimulatedCrashException>()
        );
        await using var context = hub.Context();
        Assert.That(
            await context.CaseResults.Select(f => f.SubmissionKey).Distinct().ToListAsync(),
            Is.EqualTo(new[] { first.SubmissionId })
        );
        Assert.That((await hub.VerifyAsync()).IsEqual, Is.True);
    }

    [Test]
    public async Task A_job_run_twice_does_its_work_once()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.ProcessAsync(id);
        await hub.ProcessAsync(id);
        await using var context = hub.Context();
        Assert.That(await context.CaseResults.CountAsync(), Is.EqualTo(18));
        Assert.That(await context.SubmissionStatusChanges.CountAsync(c => c.SubmissionId == id), Is.EqualTo(3));
    }

    [Test]
    public async Task Two_workers_at_once_load_it_once()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => hub.ProcessAsync(id))));
        await using var context = hub.Context();
        Assert.That(await context.CaseResults.CountAsync(), Is.EqualTo(18));
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }
}
