using System.Reflection;
using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;
using Microsoft.Extensions.Logging;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Jobs;

/// <summary>A queue that cannot be asked keeps no job from its work: a fault there is not the job's, and would not be tried again.</summary>
public sealed class JobHistoryFilterTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void Of_a_job_that_is_not_recurring_nothing_is_asked()
    {
        using var log = new ErrorLog();
        Perform(Job.FromExpression<ProcessSubmissionJob>(job => job.RunAsync(1, CancellationToken.None)), log);
        Assert.That(log.Entries, Is.Empty);
    }

    [Test]
    public void A_recurring_job_goes_on_and_the_log_says_that_its_run_is_not_written()
    {
        using var log = new ErrorLog();
        Perform(Job.FromExpression<SweepInboxJob>(job => job.RunAsync(CancellationToken.None)), log);
        Assert.That(
            log.Entries.Single(),
            Does.Contain("SweepInboxJob could not be written").And.Contain("out of reach")
        );
    }

    private void Perform(Job job, ErrorLog log)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var filter = new JobHistoryFilter(hub.Get<JobHistory>(), hub.Clock, loggers.CreateLogger<JobHistoryFilter>());
        var context = new PerformContext(
            hub.Get<JobStorage>(),
            DispatchProxy.Create<IStorageConnection, OutOfReach>(),
            new BackgroundJob("1", job, hub.Clock.GetUtcNow().UtcDateTime),
            new JobCancellationToken(canceled: false)
        );
        filter.OnPerforming(new PerformingContext(context));
        filter.OnPerformed(new PerformedContext(context, result: null, canceled: false, exception: null));
    }

    /// <summary>The queue's storage while its server is away.</summary>
    public class OutOfReach : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            throw new InvalidOperationException("The storage is out of reach.");
    }
}
