using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Tests.Audit;

/// <summary>What somebody who can write whatever he likes into the database, the counter of events too, does not get past.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AuditVerifierTests(DatabaseEngine engine)
{
    private const int Noted = 5;
    private const int Events = 7;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;
    private IWarehouseProvider provider = null!;
    private AuditKeys keys = null!;
    private AuditHeads heads = null!;

    /// <summary>Seven events, whose head was noted after the fifth.</summary>
    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        provider = database.Provider();
        keys = KeysIn("audit.key");
        heads = new AuditHeads(Path.Combine(database.Folder.FullName, "audit", "heads.txt"));
        await AppendAsync(Noted);
        var found = await VerifyAsync();
        await heads.NoteAsync(new AuditHead(clock.GetUtcNow().UtcDateTime, found.Events, found.HeadHash!), default);
        await AppendAsync(Events - Noted);
    }

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task A_trail_that_nobody_touched_is_whole_up_to_its_head()
    {
        await using var context = provider.CreateContext();
        var last = await context.AuditEvents.OrderBy(e => e.EventId).LastAsync();
        Assert.That(
            await VerifyAsync(),
            Is.EqualTo(new AuditVerification(Events, last.Hash, null, null, (await heads.ReadAsync(default)).Single()))
        );
    }

    [Test]
    public async Task An_edited_event_is_found()
    {
        await ChangeAsync(events => events[2].Actor = "nobody");
        await AssertBrokenAsync(3, AuditFault.Changed);
    }

    [Test]
    public async Task An_event_deleted_from_the_middle_is_found_though_those_after_it_were_counted_anew()
    {
        await ChangeAsync(events =>
        {
            events.RemoveAt(2);
            Renumber(events);
        });
        await AssertBrokenAsync(3, AuditFault.Changed);
    }

    [TestCase(3)]
    [TestCase(0)]
    public async Task A_tail_that_was_cut_is_found_by_the_noted_head_though_the_counter_was_set_back(int left)
    {
        await ChangeAsync(events => events.RemoveRange(left, Events - left));
        await AssertBrokenAsync(left + 1, AuditFault.Missing);
    }

    [Test]
    public async Task A_tail_that_was_cut_since_is_found_by_the_counter()
    {
        await ExecuteAsync($"delete from etl.audit_event where event_id = {Events}");
        await AssertBrokenAsync(Events, AuditFault.Missing);
    }

    [Test]
    public async Task A_cut_tail_that_was_grown_again_by_the_service_itself_is_found()
    {
        await ChangeAsync(events => events.RemoveRange(Noted - 2, Events - Noted + 2));
        await AppendAsync(4);
        await AssertBrokenAsync(Noted, AuditFault.NotAsNoted);
    }

    [Test]
    public async Task A_trail_that_was_wholly_forged_without_a_key_is_found_at_its_first_event()
    {
        await ChangeAsync(events => Forge(events, e => Convert.ToHexStringLower(SHA256.HashData(Said(e)))));
        await AssertBrokenAsync(1, AuditFault.Changed);
    }

    [TestCase(true, AuditFault.UnknownKey)]
    [TestCase(false, AuditFault.Changed)]
    public async Task A_trail_that_was_wholly_forged_with_another_key_is_found_at_its_first_event(
        bool saysItsKey,
        AuditFault expected
    )
    {
        var (ours, theirs) = (keys.Read()[0], SecretKey.Random());
        await ChangeAsync(events =>
        {
            foreach (var one in events)
            {
                one.KeyId = saysItsKey ? theirs.Id : ours.Id;
            }
            Forge(events, e => Signed(e, theirs));
        });
        await AssertBrokenAsync(1, expected);
    }

    [Test]
    public async Task A_trail_that_was_forged_with_the_right_key_is_found_by_the_noted_head()
    {
        var key = keys.Read()[0];
        await ChangeAsync(events =>
        {
            events[0].Actor = "nobody";
            Forge(events, e => Signed(e, key));
        });
        // All before it is signed as it should be: only the noted hash says otherwise.
        await AssertBrokenAsync(Noted, AuditFault.NotAsNoted);
    }

    [Test]
    public async Task An_event_that_is_signed_with_a_key_that_was_replaced_is_found()
    {
        var replaced = keys.Read()[0];
        keys.Add();
        await new AuditTrail(provider, KeysIn("audit.key"), clock).AppendAsync(
            new Actor("admin"),
            new AuditEntry(AuditActions.AuditKeyAdded),
            default
        );
        await AppendAsync(2);
        Assert.That((await VerifyAsync()).IsWhole, Is.True);
        await ChangeAsync(events =>
        {
            var last = events[^1];
            (last.Actor, last.KeyId) = ("nobody", replaced.Id);
            last.Hash = Signed(last, replaced);
        });
        await AssertBrokenAsync(Events + 3, AuditFault.ReplacedKey);
    }

    private AuditKeys KeysIn(string name) => new(new KeyFile(Path.Combine(database.Folder.FullName, name)));

    private Task<AuditVerification> VerifyAsync() => new AuditVerifier(provider, keys, heads).VerifyAsync(default);

    private async Task AssertBrokenAsync(int first, AuditFault fault)
    {
        var found = await VerifyAsync();
        Assert.That((found.FirstBreak, found.Fault, found.Events), Is.EqualTo((first, fault, first - 1)));
    }

    private async Task AppendAsync(int count)
    {
        var trail = new AuditTrail(provider, keys, clock);
        for (var i = 0; i < count; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await trail.AppendAsync(
                new Actor("lan", "VP-26", "192.0.2.1"),
                new AuditEntry(AuditActions.SignedIn, "account:lan"),
                default
            );
        }
    }

    /// <summary>Puts other events in the place of those that are there, and sets the counter to fit.</summary>
    private async Task ChangeAsync(Action<List<AuditEvent>> change)
    {
        await using var context = provider.CreateContext();
        var events = await context.AuditEvents.AsNoTracking().OrderBy(e => e.EventId).ToListAsync();
        change(events);
        await context.AuditEvents.ExecuteDeleteAsync();
        context.AuditEvents.AddRange(events);
        await context.SaveChangesAsync();
        await context
            .KeySequences.Where(s => s.SequenceName == KeySequence.AuditEvents)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.NextValue, events.Count + 1));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = provider.CreateContext();
        Assert.That(await context.Database.ExecuteSqlRawAsync(provider.Dialect(sql)), Is.Positive);
    }

    private static void Renumber(List<AuditEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            events[i].EventId = i + 1;
        }
    }

    private static void Forge(List<AuditEvent> events, Func<AuditEvent, string> hash)
    {
        var previous = new string('0', 64);
        foreach (var one in events)
        {
            one.PreviousHash = previous;
            previous = one.Hash = hash(one);
        }
    }

    private static string Signed(AuditEvent e, SecretKey key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Bytes, Said(e)));

    /// <summary>What is signed, as whoever has read the source would write it.</summary>
    private static byte[] Said(AuditEvent e) =>
        JsonSerializer.SerializeToUtf8Bytes<object?[]>([
            e.PreviousHash,
            e.EventId,
            e.OccurredAt.Ticks,
            e.Actor,
            e.Action,
            e.Subject,
            e.OfficeCode,
            e.Detail,
            e.RemoteAddress,
            e.KeyId,
        ]);
}
