using System.Diagnostics;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Warehouse.Tests;

/// <summary>A process that stops in the middle of a transaction holds the others up for seconds, and not for as long as a command may take.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.Servers))]
public sealed class LockTimeoutTests(DatabaseEngine engine)
{
    private TestDatabase database = null!;

    [SetUp]
    public async Task StartAsync() => database = await TestDatabase.CreateAsync(engine);

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task A_number_is_drawn_without_waiting_for_whoever_drew_one_before_and_has_not_committed()
    {
        var provider = database.Provider();
        await using var frozen = provider.CreateContext();
        await using var open = await provider.BeginWriteAsync(frozen, default);
        var first = await frozen.NextKeysAsync(KeySequence.MartRefreshRequests, 1, default);
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        var second = context
            .NextKeysAsync(KeySequence.MartRefreshRequests, 1, default)
            .WaitAsync(TimeSpan.FromSeconds(5));
        Assert.That(await second, Is.EqualTo(first + 1));
    }

    [Test]
    public async Task A_transaction_that_stands_still_is_ended_by_the_server_and_the_next_one_gets_on()
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            Assert.Ignore("The server ends no transaction of its own accord; the one that waits gives up.");
        }
        (database.Options.LockTimeoutSeconds, database.Options.IdleTransactionSeconds) = (60, 5);
        var provider = database.Provider();
        await using var frozen = provider.CreateContext();
        await using var open = await provider.BeginWriteAsync(frozen, default);
        await frozen.NextKeysAsync(KeySequence.Submissions, 1, default);
        var watch = Stopwatch.StartNew();
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        Assert.That(await context.NextKeysAsync(KeySequence.Submissions, 1, default), Is.EqualTo(1));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));

        // The one that was frozen wakes, writes nothing, and its work is done again.
        var woken = Assert.CatchAsync(() => frozen.NextKeysAsync(KeySequence.Submissions, 1, default));
        Assert.That(provider.IsTransient(woken!), Is.True, woken!.ToString());
    }

    [Test]
    public async Task Whoever_waits_for_a_lock_gives_up_after_seconds_and_may_try_again()
    {
        database.Options.LockTimeoutSeconds = 1;
        var provider = database.Provider();
        await using var holder = provider.CreateContext();
        await using var open = await provider.BeginWriteAsync(holder, default);
        await SubmissionLoader.LockAsync(holder, "VP-244", default);
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        var watch = Stopwatch.StartNew();
        var refused = Assert.CatchAsync(() => SubmissionLoader.LockAsync(context, "VP-244", default));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(provider.IsTransient(refused!), Is.True, refused!.ToString());
    }

    [Test]
    public async Task A_refresh_is_waited_for_however_long_it_takes()
    {
        database.Options.LockTimeoutSeconds = 1;
        var provider = database.Provider();
        await using var refreshing = provider.CreateContext();
        var open = await provider.BeginRefreshAsync(refreshing, default);
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        var waiting = provider.LockRefreshAsync(context, default);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.That(waiting.IsCompleted, Is.False);
        await open.DisposeAsync();
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
