using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Submissions;

/// <summary>Acceptance is a recorded decision: a rebuild reads what was accepted and judges nothing, and what is damaged stands aside alone.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AcceptanceTests(DatabaseEngine engine)
{
    private TestDatabase database = null!;
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        hub = TestHub.Over(database);
        await hub.ReadReferenceAsync();
        foreach (var office in new[] { "VP-244", "VP-246" })
        {
            await hub.LoadAsync(hub.Variant(office, 2016, 12, 0));
        }
        await hub.LoadAsync(hub.Sample("VP-26", "CHI-TIEU", 2016));
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase("update dw.dim_office set office_name = 'Tên khác', short_name = 'Khác' where office_code = 'VP-244'")]
    [TestCase("update dw.dim_case_type set name_vi = 'x', aliases = '' where code = 'hon_nhan_gia_dinh'")]
    [TestCase("update dw.dim_office set valid_to = '2015-12-31' where office_code = 'VP-246'")]
    public async Task What_was_accepted_is_rebuilt_whatever_lists_and_offices_say_now(string change)
    {
        var before = await FactsAsync();
        Assert.That(await hub.ExecuteAsync(change), Is.Positive);
        await hub.Get<Warehouse.Marts.MartRefresher>().RefreshAllAsync(default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        Assert.That(await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default), Is.EqualTo(3));
        Assert.That(await FactsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_renamed_office_is_no_other_reading()
    {
        await hub.ExecuteAsync(
            "update dw.dim_office set office_name = 'Tên khác', short_name = 'Khác' where office_code = 'VP-246'"
        );
        await hub.Get<ReadingAudit>().CompareAllAsync(default);
        // But the province's workbook names it in a row.
        Assert.That(
            (await hub.Get<ReadingReader>().ListAsync(default)).Select(one => one.FormCode),
            Is.EqualTo(new[] { "CHI-TIEU" })
        );
    }

    [TestCase("delete from etl.submission_reading where submission_id = 1", "is not in the log")]
    [TestCase("update etl.submission_reading set rows_hash = 'x' where submission_id = 1", "has been changed")]
    public async Task A_submission_that_cannot_be_built_is_set_aside_and_named_and_the_rest_is_served(
        string damage,
        string why
    )
    {
        await hub.ExecuteAsync(damage);
        await hub.ExecuteAsync("delete from etl.build_stamp");
        await hub.Get<WarehouseStart>().PrepareAsync(default);
        await using var context = hub.Context();
        Assert.That(
            await context.CaseResults.Select(f => f.SubmissionKey).Distinct().ToListAsync(),
            Is.EqualTo(new[] { 2 })
        );
        Assert.That(
            await context.KpiOfficeYears.Select(k => k.OfficeCode).ToListAsync(),
            Is.EqualTo(new[] { "VP-246" })
        );
        var aside = await context.SetAsideSubmissions.SingleAsync();
        Assert.That((aside.SubmissionId, aside.FileName), Is.EqualTo((1, "test.xlsx")));
        Assert.That(aside.Reason, Does.StartWith("Submission 1 is set aside: ").And.Contain(why));
        var status = await new DatabaseInspector(hub.Get<IWarehouseProvider>()).InspectAsync(default);
        Assert.That(status.SetAside, Is.EqualTo(new[] { aside.Reason }));

        var verified = await hub.VerifyAsync();
        Assert.That((verified.IsEqual, verified.FirstDifference), Is.EqualTo((false, aside.Reason)));
        Assert.That(verified.Problems.Select(p => (p.SubmissionId, p.IsSetAside)), Is.EqualTo(new[] { (1, true) }));

        // Sent again, it takes its own place.
        var again = await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 2));
        Assert.That(again.Version, Is.EqualTo(2));
        Assert.That(await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default), Is.EqualTo(3));
        Assert.That((await hub.VerifyAsync()).IsEqual, Is.True);
    }

    [Test]
    public async Task The_verbs_name_what_is_set_aside_and_say_so_by_their_exit_codes()
    {
        await hub.ExecuteAsync("delete from etl.submission_reading where submission_id = 2");
        var rebuilt = await RunAsync("rebuild");
        var verified = await RunAsync("verify");
        var status = await RunAsync("db", "status");
        var kpi = await RunAsync("kpi", "--year", "2016");
        Assert.That((rebuilt.ExitCode, verified.ExitCode, kpi.ExitCode), Is.EqualTo((1, 1, 0)));
        foreach (var said in new[] { rebuilt.Output, verified.Output, status.Output, kpi.Errors })
        {
            Assert.That(said.ReplaceLineEndings(" "), Does.Contain("Submission 2 is set aside"));
        }
    }

    private async Task<List<(int, int, long)>> FactsAsync()
    {
        await using var context = hub.Context();
        var facts = await context
            .CaseResults.AsNoTracking()
            .OrderBy(f => f.SubmissionKey)
            .ThenBy(f => f.SourceRow)
            .ToListAsync();
        return facts.ConvertAll(f => (f.SubmissionKey, f.SourceRow, f.Completed));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        ThadsProcess.RunAsync(database, arguments);
}
