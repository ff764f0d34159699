using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>A workbook that kills its process kills three of them at most, and everything else goes on.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class QuarantineTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    private SubmissionTries Tries => hub.Get<SubmissionTries>();

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task After_three_starts_that_died_it_is_quarantined_and_begun_again_by_hand_only()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var id = await hub.ReceiveAsync(bytes);
        for (var time = 0; time < SubmissionTries.MostLostStarts; time++)
        {
            await DieAsync(id);
        }
        await hub.ProcessAsync(id);
        var other = await hub.SubmitAsync(hub.Variant("VP-246", 2016, 12, 0));
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Quarantined));
        Assert.That(other.Status, Is.EqualTo(SubmissionStatus.Loaded));
        Assert.That(await hub.Log.PendingAsync(TimeSpan.Zero, default), Is.Empty);
        await using (var context = hub.Context())
        {
            var last = await context
                .SubmissionStatusChanges.Where(s => s.SubmissionId == id)
                .OrderBy(s => s.Ordinal)
                .LastAsync();
            Assert.That(
                last.Reason,
                Does.StartWith("3 starts never came to an end").And.Contain(Environment.MachineName)
            );
        }

        // Sending it again changes nothing; saying that it is to be tried again does, with all its tries.
        Assert.That(await hub.ReceiveAsync(bytes), Is.EqualTo(id));
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Quarantined));
        Assert.That(await hub.Get<SubmissionIntake>().RetryAllAsync(new("lan"), default), Is.EqualTo(1));
        await DieAsync(id);
        await hub.ProcessAsync(id);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task A_start_that_ended_by_a_fault_or_a_stop_does_not_count()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        for (var time = 0; time < 2 * SubmissionTries.MostLostStarts; time++)
        {
            hub.Observer.CrashAt = Step.FactsWritten;
            Assert.That(async () => await hub.ProcessAsync(id), Throws.TypeOf<SimulatedCrashException>());
        }
        // However long ago: what is written down as ended is no start that hangs.
        hub.Clock.Advance(SubmissionTries.LongestTry);
        await hub.ProcessAsync(id);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task Workers_that_begin_it_at_the_same_moment_and_live_do_not_count()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        for (var time = 0; time <= SubmissionTries.MostLostStarts; time++)
        {
            Assert.That((await Tries.BeginAsync(id, default))!.IsQuarantined, Is.False);
        }
        // Ten minutes later they are known to hang.
        hub.Clock.Advance(SubmissionTries.LongestTry);
        Assert.That((await Tries.BeginAsync(id, default))!.IsQuarantined, Is.True);
    }

    [Test]
    public async Task What_was_quarantined_while_a_slow_worker_was_at_it_is_not_loaded_by_it()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        hub.Observer.At = step =>
        {
            if (step == Step.WorkbookRead)
            {
                using var context = hub.Context();
                context.Submissions.ExecuteUpdate(set => set.SetProperty(s => s.Status, SubmissionStatus.Quarantined));
            }
        };
        await hub.ProcessAsync(id);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Quarantined));
        await using var after = hub.Context();
        Assert.That(await after.CaseResults.AnyAsync(), Is.False);
    }

    [Test]
    public async Task A_process_is_known_to_live_and_to_have_ended()
    {
        using var child = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        var name = WorkerProcess.NameOf(Environment.MachineName, child.Id, child.StartTime.ToUniversalTime());
        var reused = WorkerProcess.NameOf(
            Environment.MachineName,
            child.Id,
            child.StartTime.ToUniversalTime().AddHours(-1)
        );
        Assert.Multiple(() =>
        {
            Assert.That(WorkerProcess.HasEnded(new WorkerProcess().Name), Is.False);
            Assert.That(WorkerProcess.HasEnded(name), Is.False);
            Assert.That(WorkerProcess.HasEnded(reused), Is.True);
            Assert.That(WorkerProcess.HasEnded(name.Replace(Environment.MachineName, "elsewhere")), Is.False);
            Assert.That(WorkerProcess.HasEnded("nonsense"), Is.False);
        });
        child.Kill();
        await child.WaitForExitAsync();
        Assert.That(WorkerProcess.HasEnded(name), Is.True);
    }

    /// <summary>As if the process that began it had been killed in the middle.</summary>
    private async Task DieAsync(int id)
    {
        var start = (await Tries.BeginAsync(id, default))!;
        Assert.That(start.IsQuarantined, Is.False);
        using var dead = Process.Start(new ProcessStartInfo("true"))!;
        await dead.WaitForExitAsync();
        var name = WorkerProcess.NameOf(Environment.MachineName, dead.Id, hub.Clock.GetUtcNow().UtcDateTime);
        await using var context = hub.Context();
        await context
            .SubmissionStatusChanges.Where(s => s.SubmissionId == id && s.Ordinal == start.Ordinal)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Worker, name));
    }
}
