using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Operations;

/// <summary><c>/health/ready</c> says whether the work can be done, and what is to be done where it cannot.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class HealthTests(DatabaseEngine engine)
{
    [Test]
    public async Task A_warehouse_that_somebody_else_writes_to_is_busy_and_well_again_afterwards()
    {
        await using var portal = await PortalApp.StartAsync(engine, ("Health:Patience", "00:00:01"));
        var provider = portal.Get<IWarehouseProvider>();
        await using (var context = provider.CreateContext())
        {
            await using var writing = await provider.BeginWriteAsync(context, default);
            // Whoever writes as much as a rebuild does holds this process's row too, or the whole file.
            await context.WorkingProcesses.ExecuteUpdateAsync(set => set.SetProperty(p => p.Role, p => p.Role));
            var (status, said) = await AskAsync(portal);
            Assert.That(said, Does.StartWith("Degraded\n").And.Contain("is busy"));
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK), "The portal serves.");
        }
        Assert.That((await AskAsync(portal)).Said, Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task A_portal_that_does_no_work_says_which_queues_nobody_serves()
    {
        await using var portal = await PortalApp.StartAsync(engine, ("Workers:Count", "-1"));
        var (status, said) = await AskAsync(portal);
        Assert.That(said, Does.StartWith("Degraded\n").And.Contain("thads work").And.Contain("submissions, marts"));
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_submission_that_waits_for_too_long_is_told()
    {
        // It serves the other queues, and what is received stays.
        await using var portal = await PortalApp.StartAsync(
            engine,
            ("Workers:Queues", "marts,maintenance"),
            ("Health:OldestWaiting", "00:00:10")
        );
        var receipt = await portal
            .Get<SubmissionLog>()
            .ReceiveAsync(new ReceivedFile("a.csv", "a"u8.ToArray(), new("test")), default);
        Assert.That((await AskAsync(portal)).Said, Does.Not.Contain("oldest"));
        await using (var context = portal.Context())
        {
            var early = portal.Get<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-1);
            await context
                .Submissions.Where(s => s.SubmissionId == receipt.SubmissionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.ReceivedAt, early));
        }
        Assert.That((await AskAsync(portal)).Said, Does.Contain("The oldest submission has waited since"));
        await using (var context = portal.Context())
        {
            await context
                .Submissions.Where(s => s.SubmissionId == receipt.SubmissionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Withdrawn));
        }
        Assert.That((await AskAsync(portal)).Said, Does.Not.Contain("oldest"));
    }

    [Test]
    public async Task A_warehouse_that_cannot_be_written_is_not_ready()
    {
        await using var portal = await PortalApp.StartAsync(engine);
        await ExecuteAsync(
            portal,
            engine switch
            {
                DatabaseEngine.Sqlite =>
                    "create trigger no_room before update on working_process begin select raise(abort, 'no'); end",
                DatabaseEngine.PostgreSql =>
                    "create function etl.no_room() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100', message = 'No space left on device'; end $$; create trigger no_room before update on etl.working_process execute function etl.no_room()",
                _ => "create trigger etl.no_room on etl.working_process after update as throw 51000, 'no', 1",
            }
        );
        var (status, said) = await AskAsync(portal);
        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(
            said,
            Does.StartWith("Unhealthy\n").And.Contain(engine == DatabaseEngine.PostgreSql ? "make room" : "not written")
        );
    }

    [Test]
    public async Task A_queue_whose_tables_are_gone_is_not_ready()
    {
        if (engine == DatabaseEngine.Sqlite)
        {
            Assert.Ignore("Its queue lies in the process's memory.");
        }
        await using var portal = await PortalApp.StartAsync(engine, ("Workers:Count", "-1"));
        await ExecuteAsync(
            portal,
            engine == DatabaseEngine.PostgreSql
                ? "alter table hangfire.jobqueue rename to gone"
                : "exec sp_rename 'hangfire.JobQueue', 'gone'"
        );
        var (status, said) = await AskAsync(portal);
        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(said, Does.StartWith("Unhealthy\n").And.Contain("The job queue does not answer"));
    }

    private static async Task ExecuteAsync(PortalApp portal, string sql)
    {
        await using var context = portal.Context();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task<(HttpStatusCode Status, string Said)> AskAsync(PortalApp portal)
    {
        using var client = portal.Anonymous();
        using var answer = await client.GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
