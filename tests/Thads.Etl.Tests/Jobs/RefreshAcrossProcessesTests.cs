using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Jobs;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Jobs;

/// <summary>The process that loads is not the one that refreshes: the marts are fresh within two seconds of each load all the same.</summary>
public sealed class RefreshAcrossProcessesTests
{
    private const int Loads = 10;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Loaded = TimeSpan.FromSeconds(30);

    [TestCase(JobQueues.Submissions, JobQueues.Marts)]
    [TestCase(JobQueues.Submissions, JobQueues.Submissions, JobQueues.Marts)]
    [TestCase(JobQueues.Submissions, JobQueues.Marts, "marts,maintenance")]
    public async Task Each_of_ten_loads_in_a_row_is_in_the_marts_within_two_seconds(params string[] queues)
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql);
        await using var samples = await TestHub.StartAsync();
        var hosts = new List<WorkerHost>();
        try
        {
            foreach (var served in queues)
            {
                hosts.Add(await WorkerHost.StartAsync(database, served));
            }
            for (var load = 0; load < Loads; load++)
            {
                // Each corrects the one before it.
                var bytes = samples.Variant("VP-244", 2016, 12, load);
                var receipt = await hosts[0]
                    .Get<SubmissionIntake>()
                    .ReceiveAsync(new ReceivedFile("test.xlsx", bytes, new("test")), default);
                await WaitAsync(
                    Loaded,
                    load,
                    "loaded",
                    async context =>
                        await context.Submissions.AnyAsync(s =>
                            s.SubmissionId == receipt.SubmissionId && s.Status == SubmissionStatus.Loaded
                        )
                );
                await WaitAsync(
                    Fresh,
                    load,
                    "in the marts",
                    async context =>
                        !await context.MartRefreshRequests.AnyAsync()
                        && await context.KpiOfficeYears.Select(kpi => kpi.CasesAccepted).SingleAsync()
                            == await context.CaseResults.SumAsync(fact => fact.AcceptedTotal)
                );
            }
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }
        }

        async Task WaitAsync(TimeSpan limit, int load, string what, Func<WarehouseContext, Task<bool>> isSo)
        {
            var watch = Stopwatch.StartNew();
            await using var context = database.Provider().CreateContext();
            while (!await isSo(context))
            {
                Assert.That(watch.Elapsed, Is.LessThan(limit), $"Load {load} is not {what}.");
                await Task.Delay(20);
            }
        }
    }
}
