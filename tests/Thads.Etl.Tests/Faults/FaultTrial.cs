using System.Globalization;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Faults;

/// <summary>
/// One kind of harm, done again and again: as often as <c>THADS_FAULT_TRIES</c> says (<c>tests/faults.sh</c> says it), or a few times in the
/// short form. A line of the table of faults comes of it.
/// </summary>
internal static class FaultTrial
{
    private const int FewTries = 1;

    /// <summary>Long enough for a machine that does much else besides: a start alone may take a minute there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private static int Tries { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("THADS_FAULT_TRIES"),
            CultureInfo.InvariantCulture,
            out var tries
        )
            ? tries
            : FewTries;

    /// <param name="name">As it stands in the table.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="harm">Starts what works, sends, and does harm; afterwards something must be at work.</param>
    /// <param name="afterwards">What is done once everything has settled, before the next try.</param>
    /// <param name="isOnlyLong">Whether it is left out of the short form.</param>
    /// <param name="ahead">How far the clock of whoever sends is ahead of the workers'.</param>
    public static async Task RunAsync(
        string name,
        DatabaseEngine engine,
        Func<FaultWorld, Task> harm,
        Func<FaultWorld, Task>? afterwards = null,
        bool isOnlyLong = false,
        TimeSpan ahead = default
    )
    {
        if (engine == DatabaseEngine.PostgreSql && PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        if (isOnlyLong && Tries <= FewTries)
        {
            Assert.Ignore("Only in the long form: tests/faults.sh");
        }
        await using var world = await FaultWorld.StartAsync(engine, ahead);
        var stuck = 0;
        var done = 0;
        while (done < Tries && stuck == 0)
        {
            await harm(world);
            done++;
            stuck = await world.SettleAsync(Patience);
            await (afterwards?.Invoke(world) ?? Task.CompletedTask);
        }
        await world.KillAsync();
        var outcome = await world.CountAsync(done, stuck);
        await TestContext.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {engine} | {outcome.Tries} | {outcome.Received} | {outcome.Lost} | {outcome.Doubled} | {outcome.Stuck} | {(outcome.Stuck > 0 ? "not asked" : outcome.IsEqual ? "equal" : "DIFFERS")} |"
            )
        );
        Assert.That(outcome.IsGood, Is.True, outcome.ToString());
    }

    /// <summary>Starts one process that works, unless one does.</summary>
    public static async Task ServeOneAsync(FaultWorld world, params (string Name, string Value)[] settings)
    {
        if (world.Processes.Count == 0 || world.Processes[0].HasExited)
        {
            await world.UntilItLivesAsync(world.Serve(settings));
        }
    }
}
