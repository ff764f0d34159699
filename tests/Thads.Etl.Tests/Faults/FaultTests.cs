using System.Globalization;
using Npgsql;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Faults;

/// <summary>
/// Harm of every kind, done to processes that work: nothing that was received is lost, counted twice or left standing. As often as
/// <c>THADS_FAULT_TRIES</c> says; <c>tests/faults.sh</c> says it and prints the table. The short form does the two worst kinds once.
/// </summary>
public sealed class FaultTests
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

    private static bool IsLong => Tries > FewTries;

    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Kill_9(DatabaseEngine engine) =>
        TryAsync(
            "kill -9",
            engine,
            async world =>
            {
                world.Serve();
                await world.SendAsync(4);
                // Somewhere between its start and its last load.
                await Task.Delay(world.Chance.Next(1_000, 6_000));
                await world.KillAsync();
                world.Serve();
            },
            world => world.KillAsync()
        );

    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public async Task Stopped_in_good_order(DatabaseEngine engine) =>
        await TryAsync(
            "stop",
            engine,
            async world =>
            {
                var process = world.Serve();
                await world.UntilItLivesAsync(process);
                await world.SendAsync(4);
                await Task.Delay(world.Chance.Next(0, 3_000));
                await process.SignalAsync("TERM");
                var (exitCode, errors) = await process.WaitAsync(ThadsServices.LongestStop + TimeSpan.FromSeconds(15));
                Assert.That(exitCode, Is.Zero, errors);
                await world.KillAsync();
                world.Serve();
            },
            world => world.KillAsync(),
            isOnlyLong: engine == DatabaseEngine.PostgreSql
        );

    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Frozen_beyond_every_time_out_and_awake_again(DatabaseEngine engine) =>
        TryAsync(
            "frozen",
            engine,
            async world =>
            {
                var settings = new[]
                {
                    ("THADS__DATABASE__LOCKTIMEOUTSECONDS", "3"),
                    ("THADS__DATABASE__IDLETRANSACTIONSECONDS", "5"),
                };
                while (world.Processes.Count < 2)
                {
                    await world.UntilItLivesAsync(world.Serve(settings));
                }
                await world.SendAsync(4);
                var frozen = world.Processes[world.Chance.Next(2)];
                await Task.Delay(world.Chance.Next(500, 4_000));
                await frozen.SignalAsync("STOP");
                await Task.Delay(TimeSpan.FromSeconds(9));
                await frozen.SignalAsync("CONT");
            },
            isOnlyLong: true
        );

    [TestCase("fast")]
    [TestCase("immediate")]
    [CancelAfter(3_600_000)]
    public Task Database_restarted(string mode) =>
        TryAsync(
            $"database restarted ({mode})",
            DatabaseEngine.PostgreSql,
            async world =>
            {
                await ServeOneAsync(world);
                await world.SendAsync(4);
                await Task.Delay(world.Chance.Next(200, 3_000));
                PostgreSqlServer.Instance.Halt(mode);
                PostgreSqlServer.Instance.Resume();
            },
            isOnlyLong: true
        );

    [Test]
    [CancelAfter(3_600_000)]
    public Task Database_away_for_a_while() =>
        TryAsync(
            "database away 20 s",
            DatabaseEngine.PostgreSql,
            async world =>
            {
                await ServeOneAsync(world);
                await world.SendAsync(4);
                await Task.Delay(world.Chance.Next(200, 3_000));
                PostgreSqlServer.Instance.Halt("fast");
                await Task.Delay(TimeSpan.FromSeconds(20));
                PostgreSqlServer.Instance.Resume();
            },
            isOnlyLong: true
        );

    [Test]
    [CancelAfter(3_600_000)]
    public Task Queue_emptied() =>
        TryAsync(
            "queue emptied",
            DatabaseEngine.PostgreSql,
            async world =>
            {
                await ServeOneAsync(world);
                await world.SendAsync(4);
                await Task.Delay(world.Chance.Next(200, 3_000));
                await using var connection = new NpgsqlConnection(world.Database.Options.ConnectionString);
                await connection.OpenAsync();
                await using var empty = new NpgsqlCommand(
                    "truncate hangfire.job, hangfire.jobqueue, hangfire.state, hangfire.jobparameter cascade",
                    connection
                );
                await empty.ExecuteNonQueryAsync();
            },
            isOnlyLong: true
        );

    [Test]
    [CancelAfter(3_600_000)]
    public Task Two_processes_on_one_file() =>
        TryAsync(
            "two processes, one killed",
            DatabaseEngine.Sqlite,
            async world =>
            {
                world.Serve();
                world.Serve();
                await world.SendAsync(6);
                await Task.Delay(world.Chance.Next(1_000, 6_000));
                await world.Processes[world.Chance.Next(2)].KillAsync();
            },
            world => world.KillAsync(),
            isOnlyLong: true
        );

    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Two_hundred_at_once(DatabaseEngine engine) =>
        TryAsync(
            "200 at once",
            engine,
            async world =>
            {
                await ServeOneAsync(world);
                await world.SendAtOnceAsync(200);
            },
            isOnlyLong: true
        );

    /// <summary>Whoever sends has a clock of another time, as one that was stepped; what it sent is left by a kill, and has to be found again.</summary>
    [TestCase(DatabaseEngine.Sqlite, 2)]
    [TestCase(DatabaseEngine.Sqlite, -2)]
    [TestCase(DatabaseEngine.PostgreSql, 2)]
    [TestCase(DatabaseEngine.PostgreSql, -2)]
    [CancelAfter(3_600_000)]
    public Task Clock_stepped(DatabaseEngine engine, int hours) =>
        TryAsync(
            $"clock {hours:+0;-0} h, killed",
            engine,
            async world =>
            {
                await world.UntilItLivesAsync(world.Serve());
                await world.SendAsync(4);
                await Task.Delay(world.Chance.Next(500, 3_000));
                await world.KillAsync();
                world.Serve();
            },
            world => world.KillAsync(),
            isOnlyLong: true,
            ahead: TimeSpan.FromHours(hours)
        );

    /// <summary>Only on a small file system of its own (<c>THADS_FAULT_SMALL_DISK</c>), which <c>tests/faults.sh</c> makes where it may.</summary>
    [Test]
    [CancelAfter(3_600_000)]
    public Task Disk_full()
    {
        if (Environment.GetEnvironmentVariable("THADS_FAULT_SMALL_DISK") is null)
        {
            Assert.Ignore("There is no small file system to fill: tests/faults.sh makes one, as root.");
        }
        return TryAsync(
            "disk full",
            DatabaseEngine.Sqlite,
            async world =>
            {
                await ServeOneAsync(world);
                await world.SendAsync(2);
                var filler = Path.Combine(world.Database.Folder.FullName, "filler");
                await using (var file = File.Create(filler))
                {
                    try
                    {
                        var block = new byte[64 * 1024];
                        while (true)
                        {
                            await file.WriteAsync(block);
                            await file.FlushAsync();
                        }
                    }
                    catch (IOException e)
                    {
                        await TestContext.Out.WriteLineAsync($"Full: {e.Message}");
                    }
                }
                await world.SendAsync(2);
                await Task.Delay(world.Chance.Next(2_000, 6_000));
                File.Delete(filler);
                await world.SendAsync(1);
            },
            isOnlyLong: true
        );
    }

    private static async Task ServeOneAsync(FaultWorld world)
    {
        if (world.Processes.Count == 0 || world.Processes[0].HasExited)
        {
            await world.UntilItLivesAsync(world.Serve());
        }
    }

    /// <param name="name">As it stands in the table.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="harm">Starts what works, sends, and does harm; afterwards something must be at work.</param>
    /// <param name="afterwards">What is done once everything has settled, before the next try.</param>
    /// <param name="isOnlyLong">Whether it is left out of the short form.</param>
    /// <param name="ahead">How far the clock of whoever sends is ahead of the workers'.</param>
    private static async Task TryAsync(
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
        if (isOnlyLong && !IsLong)
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
}
