using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
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
    public void Loads_of_a_moment_ask_for_one_refresh_and_one_that_comes_after_it_has_begun_for_another()
    {
        var jobs = new CountingJobClient();
        using var queue = new MartRefreshQueue(jobs, clock, NullLogger<MartRefreshQueue>.Instance);
        queue.Request();
        queue.Request();
        Assert.That(jobs.Enqueued, Is.Zero);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        queue.Request();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(jobs.Enqueued, Is.EqualTo(1));

        // As a refresh does when it begins.
        queue.Begin();
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

        jobs.Fault = null;
        queue.Request();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(jobs.Enqueued, Is.EqualTo(1));
    }

    private sealed class CountingJobClient : IBackgroundJobClient
    {
        public int Enqueued { get; private set; }
        public Exception? Fault { get; set; }

        public string Create(Job job, IState state)
        {
            if (Fault is not null)
            {
                throw Fault;
            }
            return (++Enqueued).ToString(CultureInfo.InvariantCulture);
        }

        public bool ChangeState(string jobId, IState state, string expectedState) => true;
    }
}
