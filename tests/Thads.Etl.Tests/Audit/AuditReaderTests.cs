using System.Text;
using Thads.Etl.Audit;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Audit;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AuditReaderTests(DatabaseEngine engine)
{
    private static readonly DateTime Start = new(2026, 6, 1, 2, 0, 0, DateTimeKind.Utc);
    private TestHub hub = null!;

    private AuditReader Reader => hub.Get<AuditReader>();

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine, Start);
        await AppendAsync("lan", AuditActions.SubmissionReceived, "VP-244");
        await AppendAsync("minh", AuditActions.SubmissionApproved, "VP-244");
        await AppendAsync("minh", AuditActions.SubmissionApproved, "VP-246");
        await AppendAsync("minh", AuditActions.PeriodLocked, null);
        await AppendAsync("=cmd|' /C calc'!A0", AuditActions.SignInRefused, null);
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Events_are_chosen_by_who_what_where_and_when()
    {
        Assert.That(await IdsAsync(new()), Is.EqualTo(new[] { 5, 4, 3, 2, 1 }));
        Assert.That(await IdsAsync(new(Actor: "minh")), Is.EqualTo(new[] { 4, 3, 2 }));
        Assert.That(await IdsAsync(new(Action: "submission.approved")), Is.EqualTo(new[] { 3, 2 }));
        Assert.That(await IdsAsync(new(Action: "submission")), Is.EqualTo(new[] { 3, 2, 1 }));
        Assert.That(await IdsAsync(new(Action: "sub")), Is.Empty);
        Assert.That(await IdsAsync(new(OfficeCode: "VP-244")), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(await IdsAsync(new(From: Start.AddHours(1), To: Start.AddHours(3))), Is.EqualTo(new[] { 3, 2 }));
        Assert.That(await IdsAsync(new("minh", "submission", "VP-246")), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task Pages_begin_with_the_newest_and_meet_without_a_gap()
    {
        var first = await Reader.ListAsync(new(), 0, 2, default);
        var second = await Reader.ListAsync(new(), first.Next!.Value, 2, default);
        var last = await Reader.ListAsync(new(), second.Next!.Value, 2, default);
        Assert.That(
            first.Items.Concat(second.Items).Concat(last.Items).Select(e => e.EventId),
            Is.EqualTo(new[] { 5, 4, 3, 2, 1 })
        );
        Assert.That((first.Total, last.Next), Is.EqualTo((5, (int?)null)));
    }

    [Test]
    public async Task The_table_is_in_order_and_no_cell_of_it_is_a_formula()
    {
        using var output = new MemoryStream();
        await Reader.WriteCsvAsync(new(), output, default);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split("\r\n");
        Assert.That(
            lines[0].TrimStart('\uFEFF'),
            Is.EqualTo("event_id,occurred_at,actor,action,subject,office_code,detail,remote_address,previous_hash,hash")
        );
        Assert.That(lines, Has.Length.EqualTo(6));
        Assert.That(lines[1], Does.StartWith("1,2026-06-01T02:00:00.000Z,\"lan\",\"submission.received\""));
        Assert.That(lines[5], Does.Contain("\"'=cmd|' /C calc'!A0\""));
    }

    private async Task AppendAsync(string actor, string action, string? office)
    {
        await hub.Get<AuditTrail>().AppendAsync(new Actor(actor), new AuditEntry(action, null, office), default);
        hub.Clock.Advance(TimeSpan.FromHours(1));
    }

    private async Task<IEnumerable<int>> IdsAsync(AuditQuery query) =>
        (await Reader.ListAsync(query, 0, 100, default)).Items.Select(e => e.EventId);
}
