using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Thads.Etl.Forms;
using Thads.Etl.Jobs;
using Thads.Etl.Notices;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Jobs;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class NightlyAuditJobTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_whole_trail_has_its_head_noted_outside_the_database_each_night()
    {
        Assert.That((await RunAsync()).Message, Is.EqualTo("There is no event yet."));
        Assert.That(await hub.Get<AuditHeads>().ReadAsync(default), Is.Empty);
        await AppendAsync(3);
        var report = await RunAsync();
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await AppendAsync(1);
        await RunAsync();
        var noted = await hub.Get<AuditHeads>().ReadAsync(default);
        Assert.That(noted.Select(head => head.EventId), Is.EqualTo(new[] { 3, 4 }));
        Assert.That(noted[1].NotedAt, Is.EqualTo(hub.Clock.GetUtcNow().UtcDateTime));
        Assert.That(report.Message, Is.EqualTo($"3 events are whole; the head is {noted[0].Hash}."));
    }

    [Test]
    public async Task A_broken_trail_fails_the_job_and_its_head_is_not_noted()
    {
        await AppendAsync(3);
        await RunAsync();
        await hub.ExecuteAsync("update etl.audit_event set actor = 'minh' where event_id = 2");
        var failure = Assert.ThrowsAsync<JobFailedException>(RunAsync);
        Assert.That(failure!.Detail, Is.EqualTo("The audit trail is broken at event 2: Changed."));
        Assert.That(await hub.Get<AuditHeads>().ReadAsync(default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_tail_cut_off_with_the_counter_set_back_is_found_the_night_after()
    {
        await AppendAsync(3);
        await RunAsync();
        await hub.ExecuteAsync("delete from etl.audit_event where event_id > 1");
        await hub.ExecuteAsync("update etl.key_sequence set next_value = 2 where sequence_name = 'audit_event'");
        // The service itself goes on, as if nothing had been.
        await AppendAsync(1);
        var failure = Assert.ThrowsAsync<JobFailedException>(RunAsync);
        Assert.That(failure!.Detail, Is.EqualTo("The audit trail is broken at event 3: Missing."));
    }

    [Test]
    public async Task Admins_are_sent_the_head_to_keep_and_are_told_of_a_break_once_a_day()
    {
        await AppendAsync(3);
        await RunAsync();
        await RunAsync();
        var head = (await hub.Get<AuditHeads>().ReadAsync(default))[0];
        await hub.ExecuteAsync("update etl.audit_event set actor = 'minh' where event_id = 2");
        Assert.ThrowsAsync<JobFailedException>(RunAsync);
        Assert.ThrowsAsync<JobFailedException>(RunAsync);
        await using var context = hub.Context();
        var notices = await context.Notices.AsNoTracking().OrderByDescending(notice => notice.Kind).ToListAsync();
        Assert.That(
            notices.Select(notice => (notice.Kind, notice.Audience, notice.Detail)),
            Is.EquivalentTo(
                new[]
                {
                    (NoticeKind.AuditHead, NoticeAudience.Admin, (string?)head.ToLine()),
                    (NoticeKind.AuditBroken, NoticeAudience.Admin, null),
                }
            )
        );
        var letter = hub.Get<NoticeComposer>()
            .Compose(
                notices.Single(notice => notice.Kind == NoticeKind.AuditHead),
                await NoticeNames.ReadAsync(context, hub.Get<FormCatalog>(), default),
                NoticeWords.Vietnamese
            );
        Assert.That(letter.Lines, Does.Contain(head.ToLine()));
    }

    [Test]
    public async Task A_kept_head_shows_what_was_cut_even_where_the_file_of_heads_was_cut_too()
    {
        await AppendAsync(3);
        await RunAsync();
        var kept = (await hub.Get<AuditHeads>().ReadAsync(default))[0];
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default, kept)).IsWhole);
        File.Delete(hub.Get<AuditHeads>().File);
        await hub.ExecuteAsync("delete from etl.audit_event where event_id > 1");
        await hub.ExecuteAsync("update etl.key_sequence set next_value = 2 where sequence_name = 'audit_event'");
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).IsWhole, "Nobody else can tell.");
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default, kept)).Fault, Is.EqualTo(AuditFault.Missing));
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await AppendAsync(3);
        Assert.That(
            (await hub.Get<AuditVerifier>().VerifyAsync(default, kept)).Fault,
            Is.EqualTo(AuditFault.NotAsNoted)
        );
    }

    private Task<JobReport> RunAsync() =>
        ActivatorUtilities
            .CreateInstance<NightlyAuditJob>(hub.Get<IServiceProvider>(), NullLogger<NightlyAuditJob>.Instance)
            .RunAsync(default);

    private async Task AppendAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await hub.Get<AuditTrail>().AppendAsync(new Actor("lan"), new AuditEntry(AuditActions.SignedIn), default);
        }
    }
}
