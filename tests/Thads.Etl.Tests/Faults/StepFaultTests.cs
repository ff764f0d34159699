using Thads.Etl.Jobs;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Faults;

/// <summary>Processes that are killed at a step of their own, and not at any moment: each step in its turn, try by try.</summary>
public sealed class StepFaultTests
{
    private static readonly Step[] OfALoad =
    [
        Step.LockTaken,
        Step.Validated,
        Step.OldFactsDeleted,
        Step.FactsWritten,
        Step.StatusWritten,
    ];

    private static readonly Step[] AroundALoad = [Step.ProcessingMarked, Step.WorkbookRead, Step.LoadCommitted];

    private static readonly Step[] OfARefresh =
    [
        Step.RefreshRequestsClaimed,
        Step.MartsReplaced,
        Step.RefreshCommitted,
    ];

    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Killed_inside_the_transaction_of_a_load(DatabaseEngine engine) =>
        KilledAtAsync("kill -9 inside the load", engine, OfALoad, isOnlyLong: false);

    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Killed_before_and_after_a_load(DatabaseEngine engine) =>
        KilledAtAsync("kill -9 before and after the load", engine, AroundALoad);

    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Killed_in_a_refresh(DatabaseEngine engine) =>
        KilledAtAsync("kill -9 in the refresh", engine, OfARefresh);

    /// <summary>Whoever sends by the command line and sees it die sends the file again: it is there once.</summary>
    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Killed_at_the_door(DatabaseEngine engine)
    {
        var turn = 0;
        return FaultTrial.RunAsync(
            "kill -9 at the door, sent again",
            engine,
            async world =>
            {
                var step = turn++ % 2 == 0 ? Step.ContentStored : Step.Received;
                await world.IngestAsync($"{step}:1");
            },
            isOnlyLong: true
        );
    }

    /// <summary>At its beginning, when it has queued again what was left behind, or once all of it is done.</summary>
    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Killed_in_the_sweep(DatabaseEngine engine)
    {
        var turn = 0;
        return FaultTrial.RunAsync(
            "kill -9 in the sweep",
            engine,
            async world =>
            {
                const string Job = $"job {nameof(SweepSubmissionsJob)}";
                string[] moments = [$"{Job}:1", $"{Job} ended:1", $"job {nameof(ProcessSubmissionJob)}:1"];
                var armed = Path.Combine(world.Database.Folder.FullName, "armed");
                var doomed = world.ServeToBeKilledAt(moments[turn++ % moments.Length], (KilledAt.Armed, armed));
                await world.UntilItLivesAsync(doomed);
                await world.SendAsync(4);
                // It is in nobody's queue: a sweep has to find it, once it is old enough.
                await Task.Delay(TimeSpan.FromSeconds(8));
                await File.WriteAllTextAsync(armed, "");
                await FaultWorld.UntilItDiesAsync(doomed);
                File.Delete(armed);
                await world.KillAsync();
                world.Serve();
            },
            world => world.KillAsync(),
            isOnlyLong: true
        );
    }

    /// <summary>A workbook that is marked is whole or not there.</summary>
    [Test]
    [CancelAfter(3_600_000)]
    public Task Killed_while_a_workbook_is_annotated() =>
        FaultTrial.RunAsync(
            "kill -9 in the annotation",
            DatabaseEngine.Sqlite,
            async world =>
            {
                await FaultTrial.ServeOneAsync(world);
                await world.SendAsync(1);
                await world.AnnotateAndKillAsync(TimeSpan.FromMilliseconds(world.Chance.Next(600, 3_000)));
            },
            isOnlyLong: true
        );

    private static Task KilledAtAsync(string name, DatabaseEngine engine, Step[] steps, bool isOnlyLong = true)
    {
        var turn = 0;
        return FaultTrial.RunAsync(
            name,
            engine,
            async world =>
            {
                var step = steps[turn++ % steps.Length];
                await world.SendAsync(4);
                // Of refreshes there may be one for all.
                var doomed = world.ServeToBeKilledAt(
                    $"{step}:{(step >= Step.RefreshRequestsClaimed ? 1 : world.Chance.Next(1, 4))}"
                );
                await FaultWorld.UntilItDiesAsync(doomed);
                await world.KillAsync();
                world.Serve();
            },
            world => world.KillAsync(),
            isOnlyLong
        );
    }
}
