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
    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Kill_9(DatabaseEngine engine) =>
        FaultTrial.RunAsync(
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
        await FaultTrial.RunAsync(
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
        FaultTrial.RunAsync(
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
        FaultTrial.RunAsync(
            $"database restarted ({mode})",
            DatabaseEngine.PostgreSql,
            async world =>
            {
                await FaultTrial.ServeOneAsync(world);
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
        FaultTrial.RunAsync(
            "database away 20 s",
            DatabaseEngine.PostgreSql,
            async world =>
            {
                await FaultTrial.ServeOneAsync(world);
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
        FaultTrial.RunAsync(
            "queue emptied",
            DatabaseEngine.PostgreSql,
            async world =>
            {
                await FaultTrial.ServeOneAsync(world);
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
        FaultTrial.RunAsync(
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
        FaultTrial.RunAsync(
            "200 at once",
            engine,
            async world =>
            {
                await FaultTrial.ServeOneAsync(world);
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
        FaultTrial.RunAsync(
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
}
