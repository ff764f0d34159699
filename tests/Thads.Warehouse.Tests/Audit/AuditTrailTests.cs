using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Tests.Audit;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AuditTrailTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan", "VP-26", "192.0.2.1");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, 123, TimeSpan.Zero));
    private TestDatabase database = null!;
    private IWarehouseProvider provider = null!;
    private AuditKeys keys = null!;
    private AuditTrail trail = null!;

    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        provider = database.Provider();
        keys = KeysIn("audit.key");
        trail = new AuditTrail(provider, keys, clock);
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
        Assert.That((await VerifyAsync()).FirstBreak, Is.Null);
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
        Assert.That((await VerifyAsync()).FirstBreak, Is.Null);
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
    [TestCase("key_id")]
    public async Task An_event_that_was_changed_is_found(string column)
    {
        await AppendAsync(5);
        var value = column == "occurred_at" ? "2026-05-31 00:00:00" : "x";
        await ExecuteAsync($"update etl.audit_event set {column} = '{value}' where event_id = 3");
        Assert.That((await VerifyAsync()).FirstBreak, Is.EqualTo(3));
    }

    [Test]
    public async Task An_event_that_was_rewritten_with_a_hash_of_its_own_is_found_by_the_next()
    {
        await AppendAsync(5);
        // A whole chain of somebody else's, of which one event is put in the place of ours.
        await using var other = await TestDatabase.CreateAsync(engine);
        var forger = new AuditTrail(other.Provider(), keys, clock);
        await forger.AppendAsync(new Actor("nobody"), new AuditEntry(AuditActions.SignedIn), default);
        await using (var theirs = other.Provider().CreateContext())
        await using (var ours = provider.CreateContext())
        {
            var forged = await theirs.AuditEvents.AsNoTracking().SingleAsync();
            await ours.AuditEvents.Where(e => e.EventId == 1).ExecuteDeleteAsync();
            ours.AuditEvents.Add(forged);
            await ours.SaveChangesAsync();
        }
        Assert.That((await VerifyAsync()).FirstBreak, Is.EqualTo(2));
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
        Assert.That((await VerifyAsync()).FirstBreak, Is.EqualTo(expected));
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
        Assert.That((await VerifyAsync()).FirstBreak, Is.Null);
        await AppendAsync(1);
        await using var after = provider.CreateContext();
        Assert.That(
            await after.AuditEvents.OrderBy(e => e.EventId).Select(e => e.EventId).ToListAsync(),
            Is.EqualTo(new[] { 1, 2, 3 })
        );
        Assert.That(await after.AuditEvents.AnyAsync(e => e.Action == AuditActions.PeriodLocked), Is.False);
        Assert.That((await VerifyAsync()).FirstBreak, Is.Null);
    }

    [Test]
    public async Task A_trail_without_events_is_whole() => Assert.That((await VerifyAsync()).FirstBreak, Is.Null);

    [Test]
    public async Task The_key_is_made_with_the_first_event_for_its_owner_alone_and_is_not_in_the_database()
    {
        Assert.That(File.Exists(keys.File), Is.False);
        await AppendAsync(1);
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(keys.File), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
        await using var context = provider.CreateContext();
        var written = await context.AuditEvents.SingleAsync();
        Assert.That(written.KeyId, Is.EqualTo(keys.Read().Single().Id));
        Assert.That(await File.ReadAllTextAsync(keys.File), Does.Not.Contain(written.KeyId));
    }

    [Test]
    public async Task A_key_that_is_added_signs_from_the_next_event_on_in_processes_that_run_already()
    {
        await AppendAsync(2);
        // By another process: nothing tells this one.
        KeysIn("audit.key").Add();
        await new AuditTrail(provider, KeysIn("audit.key"), clock).AppendAsync(
            Lan,
            new AuditEntry(AuditActions.AuditKeyAdded),
            default
        );
        await AppendAsync(1);
        await using var context = provider.CreateContext();
        var ids = await context.AuditEvents.OrderBy(e => e.EventId).Select(e => e.KeyId).ToListAsync();
        var (old, added) = (keys.Read()[0].Id, keys.Read()[1].Id);
        Assert.That(ids, Is.EqualTo(new[] { old, old, added, added }));
        Assert.That((await VerifyAsync()).FirstBreak, Is.Null);
    }

    [Test]
    public async Task A_trail_that_was_begun_does_not_go_on_with_a_key_of_chance()
    {
        await AppendAsync(2);
        var elsewhere = KeysIn("elsewhere.key");
        Assert.That(
            async () =>
                await new AuditTrail(provider, elsewhere, clock).AppendAsync(
                    Lan,
                    new AuditEntry(AuditActions.SignedIn),
                    default
                ),
            Throws.TypeOf<KeyFileException>().With.Message.Contains(elsewhere.File)
        );
        Assert.That(File.Exists(elsewhere.File), Is.False);
        Assert.That((await VerifyAsync()).Events, Is.EqualTo(2));
    }

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

    private AuditKeys KeysIn(string name) => new(new KeyFile(Path.Combine(database.Folder.FullName, name)));

    private Task<AuditVerification> VerifyAsync() =>
        new AuditVerifier(
            provider,
            keys,
            new AuditHeads(Path.Combine(database.Folder.FullName, "heads.txt"))
        ).VerifyAsync(default);

    private async Task ExecuteAsync(string sql)
    {
        await using var context = provider.CreateContext();
        Assert.That(await context.Database.ExecuteSqlRawAsync(provider.Dialect(sql)), Is.Positive);
    }
}
