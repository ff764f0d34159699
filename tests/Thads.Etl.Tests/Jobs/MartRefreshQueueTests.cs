using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Jobs;

public sealed class MartRefreshQueueTests
{
    private readonly FakeTimeProvider clock = new();

    [Test]
    public void Loads_of_a_moment_ask_for_one_refresh_and_a_later_one_for_another_whoever_does_the_refreshing()
    {
        var jobs = new CountingJobClient();
        using var queue = new MartRefreshQueue(jobs, clock, NullLogger<MartRefreshQueue>.Instance);
        queue.Request();
        queue.Request();
        Assert.That(jobs.Enqueued, Is.Zero);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Assert.That(jobs.Enqueued, Is.EqualTo(1));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(jobs.Enqueued, Is.EqualTo(1));

        // No refresh has run in this process, and none need.
        queue.Request();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(jobs.Enqueued, Is.EqualTo(2));
    }

    [Test]
    public void A_queue_that_is_out_of_reach_is_told_of_and_asked_again()
    {
        var jobs = new CountingJobClient { Fault = new InvalidOperationException("no storage") };
        using var log = new ErrorLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var queue = new MartRefreshQueue(jobs, clock, loggers.CreateLogger<MartRefreshQueue>());
        queue.Request();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(log.Entries.Single(), Does.Contain(jobs.Fault.Message));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(log.Entries, Has.Count.EqualTo(2));

        // Nobody has to ask again.
        jobs.Fault = null;
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(jobs.Enqueued, Is.EqualTo(1));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(jobs.Enqueued, Is.EqualTo(1));
    }
}
