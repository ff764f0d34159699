using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Jobs;
using Thads.Etl.Retention;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Retention;

/// <summary>What is kept goes when its time is over, is told before, and the warehouse is the same after.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DataRetentionTests(DatabaseEngine engine)
{
    private static readonly Actor Admin = new("admin");
    private TestHub hub = null!;
    private Submission refused = null!;
    private Submission approved = null!;
    private Submission open = null!;

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Workbooks_go_that_are_settled_and_the_warehouse_stays()
    {
        await StartAsync(("Retention:WorkbookDays", "30"), ("Retention:FindingDays", "30"));
        Assert.That((await PlanAsync()).Select(item => item.Rows), Is.All.Zero);
        hub.Clock.Advance(TimeSpan.FromDays(30.5));
        var plan = await PlanAsync();
        Assert.That(
            plan.Select(item => item.Kind),
            Is.EqualTo(new[] { RetentionKind.Workbooks, RetentionKind.Findings })
        );
        Assert.That(plan[0].Rows, Is.EqualTo(2));
        Assert.That(
            plan[0].Bytes,
            Is.EqualTo(hub.Golden("KQ-VIEC").Length - 100 + hub.Variant("VP-244", 2016, 12, 0).Length)
        );
        Assert.That(plan[1].Rows, Is.Positive);
        Assert.That(await StoredAsync(), Is.EqualTo(new[] { true, true, true }), "a plan changes nothing");
        var deleted = await hub.Get<DataRetention>().DeleteAsync(Admin, default);
        Assert.That(deleted, Is.EqualTo(plan), "what was told is what goes");
        Assert.That(await StoredAsync(), Is.EqualTo(new[] { false, false, true }));
        Assert.That(await hub.FindingsAsync(refused.SubmissionId), Is.Empty);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        Assert.That(await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default), Is.EqualTo(2));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        Assert.That((await PlanAsync()).Select(item => item.Rows), Is.All.Zero);
        await using var context = hub.Context();
        var told = await context.AuditEvents.Where(e => e.Action == AuditActions.RetentionApplied).ToListAsync();
        Assert.That(
            told.Select(e => (e.Actor, e.Subject)),
            Is.EqualTo(new[] { ("admin", "retention:workbooks"), ("admin", "retention:findings") })
        );
    }

    [Test]
    public async Task A_workbook_that_is_sent_again_after_its_time_is_taken_in_again()
    {
        await StartAsync(("Retention:WorkbookDays", "30"));
        hub.Clock.Advance(TimeSpan.FromDays(31));
        await hub.Get<DataRetention>().DeleteAsync(Admin, default);
        Assert.That(await hub.Log.ReadAgainAsync(refused.SubmissionId, null, null, "test", Admin, default), Is.False);
        var again = await hub.SubmitAsync(Broken());
        Assert.That(again.SubmissionId, Is.Not.EqualTo(refused.SubmissionId));
        Assert.That(again.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(await hub.Get<SubmissionRedaction>().ErasureAsync(again, default), Is.Null);
    }

    [Test]
    public async Task The_trail_is_whole_after_its_beginning_was_deleted_and_not_when_somebody_else_deletes_there()
    {
        await StartAsync(("Retention:TrailDays", "365"));
        hub.Clock.Advance(TimeSpan.FromDays(366));
        await hub.Get<AuditTrail>().AppendAsync(Admin, new AuditEntry(AuditActions.SignedIn), default);
        var old = (await PlanAsync()).Single().Rows;
        Assert.That(old, Is.Positive);
        await hub.Get<DataRetention>().DeleteAsync(Admin, default);
        var found = await hub.Get<AuditVerifier>().VerifyAsync(default);
        Assert.That((found.IsWhole, found.Events), Is.EqualTo((true, old + 3)), "signed in, trimmed, applied");
        await using var context = hub.Context();
        Assert.That(await context.AuditEvents.MinAsync(e => e.EventId), Is.EqualTo(old + 1));
        await hub.ExecuteAsync($"delete from etl.audit_event where event_id = {old + 1}");
        found = await hub.Get<AuditVerifier>().VerifyAsync(default);
        Assert.That((found.FirstBreak, found.Fault), Is.EqualTo((1, AuditFault.Missing)));
    }

    [Test]
    public async Task Runs_and_mail_go_but_the_last_run_of_each_job_and_what_still_waits()
    {
        await StartAsync(
            ("Retention:JobHistoryDays", "30"),
            ("Retention:MailDays", "30"),
            ("Retention:DeleteAtNight", "true")
        );
        var history = hub.Get<JobHistory>();
        var now = hub.Clock.GetUtcNow().UtcDateTime;
        foreach (var job in new[] { "a", "a", "b" })
        {
            await history.WriteAsync(job, "1", now, true, null, default);
        }
        await hub.VerifyAsync();
        await hub.VerifyAsync();
        await using (var context = hub.Context())
        {
            context.Notices.Add(
                new Notice
                {
                    EventKey = "x",
                    CreatedAt = now,
                    AddressedAt = now,
                }
            );
            context.NoticeDeliveries.AddRange(
                new[] { DeliveryState.Sent, DeliveryState.Waiting }.Select(state => new NoticeDelivery
                {
                    EventKey = "x",
                    Address = $"{state}@example.org",
                    Subscriber = "account:1",
                    State = state,
                })
            );
            await context.SaveChangesAsync();
        }
        hub.Clock.Advance(TimeSpan.FromDays(31));
        var report = await new NightlyRetentionJob(
            hub.Get<DataRetention>(),
            hub.Get<IOptions<RetentionOptions>>(),
            hub.Get<JobLocks>()
        ).RunAsync(default);
        Assert.That(
            report.Message,
            Is.EqualTo("Deleted: JobHistory older than 30 days: 2, Mail older than 30 days: 1.")
        );
        await using var after = hub.Context();
        Assert.That(
            await after.JobRuns.OrderBy(r => r.RunId).Select(r => r.JobName).ToListAsync(),
            Is.EqualTo(new[] { "a", "b" })
        );
        Assert.That(await after.VerificationRuns.CountAsync(), Is.EqualTo(1));
        Assert.That((await after.NoticeDeliveries.SingleAsync()).State, Is.EqualTo(DeliveryState.Waiting));
    }

    [Test]
    public async Task By_night_nothing_goes_unless_the_province_says_so()
    {
        await StartAsync(("Retention:WorkbookDays", "30"));
        hub.Clock.Advance(TimeSpan.FromDays(31));
        var report = await new NightlyRetentionJob(
            hub.Get<DataRetention>(),
            hub.Get<IOptions<RetentionOptions>>(),
            hub.Get<JobLocks>()
        ).RunAsync(default);
        Assert.That(report.Message, Is.EqualTo("Nothing was deleted; would be: Workbooks older than 30 days: 2."));
        Assert.That(await StoredAsync(), Is.All.True);
    }

    private async Task StartAsync(params (string, string)[] settings)
    {
        hub = await TestHub.StartAsync(engine, null, settings);
        refused = await hub.SubmitAsync(Broken());
        approved = await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 0));
        open = await hub.LoadAsync(hub.Variant("VP-26", 2016, 12, 0));
        var outcome = await hub.Get<SubmissionReviews>().ApproveAsync(approved.SubmissionId, Admin, default);
        Assert.That((refused.Status, outcome), Is.EqualTo((SubmissionStatus.Rejected, ReviewOutcome.Decided)));
    }

    private byte[] Broken() => hub.Golden("KQ-VIEC")[..^100];

    private Task<IReadOnlyList<RetentionItem>> PlanAsync() => hub.Get<DataRetention>().PlanAsync(default);

    /// <summary>Whether the bytes of the three are there.</summary>
    private async Task<IReadOnlyList<bool>> StoredAsync()
    {
        await using var context = hub.Context();
        var stored = new List<bool>();
        foreach (var one in new[] { refused, approved, open })
        {
            stored.Add(await context.StoredBytesAsync(one.ContentHash, default) is not null);
        }
        return stored;
    }
}
