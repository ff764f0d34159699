using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Tests.Audit;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AuditTrailTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan", "VP-26", "192.0.2.1");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, 123, TimeSpan.Zero));
    private TestDatabase database = null!;
    private IWarehouseProvider provider = null!;
    private AuditTrail trail = null!;

    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        provider = database.Provider();
        trail = new AuditTrail(provider, clock);
    }

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task Events_of_many_who_act_at_once_make_one_whole_chain()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(who =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 10; i++)
                        {
                            await trail.AppendAsync(
                                new Actor($"clerk{who}"),
                                new AuditEntry(AuditActions.SignedIn, $"account:{i}"),
                                default
                            );
                        }
                    })
                )
        );
        Assert.That(await trail.FirstBreakAsync(default), Is.Null);
        await using var context = provider.CreateContext();
        var events = await context.AuditEvents.AsNoTracking().OrderBy(e => e.EventId).ToListAsync();
        Assert.That(events.Select(e => e.EventId), Is.EqualTo(Enumerable.Range(1, 80)));
        Assert.That(events.Skip(1).Select(e => e.PreviousHash), Is.EqualTo(events.SkipLast(1).Select(e => e.Hash)));
        // What each did is in the order in which he did it.
        foreach (var own in events.GroupBy(e => e.Actor))
        {
            Assert.That(own.Select(e => e.Subject), Is.EqualTo(Enumerable.Range(0, 10).Select(i => $"account:{i}")));
        }
    }

    [Test]
    public async Task An_event_says_who_did_what_to_what_and_from_where()
    {
        await trail.AppendAsync(
            Lan,
            new AuditEntry(
                AuditActions.PermitGranted,
                "permit:VP-244",
                "VP-244",
                new Dictionary<string, string?> { ["reason"] = "Số liệu “sai” – ạ", ["until"] = null }
            ),
            default
        );
        await using var context = provider.CreateContext();
        var written = await context.AuditEvents.SingleAsync();
        Assert.That(
            (written.Actor, written.Action, written.Subject, written.OfficeCode, written.RemoteAddress),
            Is.EqualTo(("lan", "permit.granted", "permit:VP-244", "VP-244", "192.0.2.1"))
        );
        Assert.That(written.Detail, Is.EqualTo("""{"reason":"Số liệu “sai” – ạ","until":null}"""));
        Assert.That(written.OccurredAt, Is.EqualTo(clock.GetUtcNow().UtcDateTime));
        Assert.That(await trail.FirstBreakAsync(default), Is.Null);
    }

    [TestCase("actor")]
    [TestCase("action")]
    [TestCase("subject")]
    [TestCase("office_code")]
    [TestCase("detail")]
    [TestCase("remote_address")]
    [TestCase("occurred_at")]
    [TestCase("previous_hash")]
    [TestCase("hash")]
    public async Task An_event_that_was_changed_is_found(string column)
    {
        await AppendAsync(5);
        var value = column == "occurred_at" ? "2026-05-31 00:00:00" : "x";
        await ExecuteAsync($"update etl.audit_event set {column} = '{value}' where event_id = 3");
        Assert.That(await trail.FirstBreakAsync(default), Is.EqualTo(3));
    }

    [Test]
    public async Task An_event_that_was_rewritten_with_a_hash_of_its_own_is_found_by_the_next()
    {
        await AppendAsync(5);
        // A whole chain of somebody else's, of which one event is put in the place of ours.
        await using var other = await TestDatabase.CreateAsync(engine);
        var forger = new AuditTrail(other.Provider(), clock);
        await forger.AppendAsync(new Actor("nobody"), new AuditEntry(AuditActions.SignedIn), default);
        await using (var theirs = other.Provider().CreateContext())
        await using (var ours = provider.CreateContext())
        {
            var forged = await theirs.AuditEvents.AsNoTracking().SingleAsync();
            await ours.AuditEvents.Where(e => e.EventId == 1).ExecuteDeleteAsync();
            ours.AuditEvents.Add(forged);
            await ours.SaveChangesAsync();
        }
        Assert.That(await trail.FirstBreakAsync(default), Is.EqualTo(2));
    }

    [TestCase("= 1", 1)]
    [TestCase("= 3", 3)]
    [TestCase("= 5", 5, TestName = "The last event that was deleted is missed")]
    [TestCase(">= 3", 3, TestName = "Events that were cut off are missed")]
    [TestCase(">= 1", 1, TestName = "A trail that was emptied is missed")]
    public async Task An_event_that_was_deleted_is_missed(string which, int expected)
    {
        await AppendAsync(5);
        await ExecuteAsync($"delete from etl.audit_event where event_id {which}");
        Assert.That(await trail.FirstBreakAsync(default), Is.EqualTo(expected));
    }

    [Test]
    public async Task What_is_rolled_back_leaves_no_event_and_no_gap()
    {
        await AppendAsync(2);
        await using (var context = provider.CreateContext())
        await using (await provider.BeginWriteAsync(context, default))
        {
            await trail.AppendAsync(context, Lan, new AuditEntry(AuditActions.PeriodLocked), default);
        }
        Assert.That(await trail.FirstBreakAsync(default), Is.Null);
        await AppendAsync(1);
        await using var after = provider.CreateContext();
        Assert.That(
            await after.AuditEvents.OrderBy(e => e.EventId).Select(e => e.EventId).ToListAsync(),
            Is.EqualTo(new[] { 1, 2, 3 })
        );
        Assert.That(await after.AuditEvents.AnyAsync(e => e.Action == AuditActions.PeriodLocked), Is.False);
        Assert.That(await trail.FirstBreakAsync(default), Is.Null);
    }

    [Test]
    public async Task A_trail_without_events_is_whole() => Assert.That(await trail.FirstBreakAsync(default), Is.Null);

    private async Task AppendAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await trail.AppendAsync(
                Lan,
                new AuditEntry(
                    AuditActions.SignedIn,
                    "account:lan",
                    Detail: new Dictionary<string, string?> { ["way"] = "password" }
                ),
                default
            );
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = provider.CreateContext();
        Assert.That(await context.Database.ExecuteSqlRawAsync(provider.Dialect(sql)), Is.Positive);
    }
}
