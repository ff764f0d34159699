using Thads.Etl.Audit;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Audit;

/// <summary>Who read what about whom.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ReadReportTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Readers_of_a_case_are_found_by_the_number_of_its_decision_in_every_version()
    {
        var first = await hub.LoadAsync(hub.Golden("SO-THU-LY"));
        await ReadAsync(first, "lan");
        var second = await hub.LoadAsync(hub.Golden("SO-THU-LY").InsertRow(12, "B12", "Án dân sự"));
        await ReadAsync(second, "minh");
        var other = await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 0));
        await ReadAsync(other, "hoa");
        var found = await ListAsync(new ReadQuery(new AuditQuery(), DecisionNumber: "1/QĐ-CCTHADS"));
        Assert.That(found.Select(r => (r.Actor, r.SubmissionId)), Is.EqualTo(new[] { ("minh", (int?)2), ("lan", 1) }));
        Assert.That(found[0].FormCode, Is.EqualTo("SO-THU-LY"));
        Assert.That(found[0].Action, Is.EqualTo(AuditActions.SubmissionDownloaded));
        Assert.That(await ListAsync(new ReadQuery(new AuditQuery(), DecisionNumber: "4711/QĐ")), Is.Empty);
    }

    [Test]
    public async Task They_are_found_by_submission_reader_and_office_and_what_is_no_reading_is_not()
    {
        var one = await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 0));
        await ReadAsync(one, "lan");
        await ReadAsync(one, "minh");
        await hub.Get<AuditTrail>()
            .AppendAsync(new Actor("lan"), new AuditEntry(AuditActions.DataExported, "mart:x"), default);
        Assert.That(
            (await ListAsync(new ReadQuery(new AuditQuery()))).Select(r => r.Action).Distinct().Count(),
            Is.EqualTo(2)
        );
        Assert.That(
            await ListAsync(new ReadQuery(new AuditQuery(), SubmissionId: one.SubmissionId)),
            Has.Count.EqualTo(2)
        );
        Assert.That(await ListAsync(new ReadQuery(new AuditQuery(Actor: "lan"))), Has.Count.EqualTo(2));
        Assert.That(await ListAsync(new ReadQuery(new AuditQuery(OfficeCode: "VP-244"))), Has.Count.EqualTo(2));
        Assert.That(await ListAsync(new ReadQuery(new AuditQuery(), SubmissionId: 99)), Is.Empty);
    }

    private async Task<IReadOnlyList<DataRead>> ListAsync(ReadQuery query) =>
        (await hub.Get<ReadReport>().ListAsync(query, 0, 100, default)).Items;

    private async Task ReadAsync(Submission submission, string who) =>
        await hub.Get<SubmissionArchive>().OriginalAsync(submission, new Actor(who), default);
}
