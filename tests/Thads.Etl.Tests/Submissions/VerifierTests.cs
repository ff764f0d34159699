using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Submissions;

/// <summary>Verification names the first difference, and rebuilding mends it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class VerifierTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.SubmitAsync(hub.Sample("VP-26", "CHI-TIEU", 2016));
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase(
        "update dw.fact_case_result set completed = completed + 1 where source_row = 12",
        "fact_case_result [submission_key 1, source_row 12]: completed is"
    )]
    [TestCase(
        "delete from dw.fact_case_result where source_row = 13",
        "fact_case_result [submission_key 1, source_row 13]: only in the rebuilt table"
    )]
    [TestCase(
        "update mart.kpi_province_year set cases_completed = 1",
        "kpi_province_year [stat_year 2016]: cases_completed is 1 live"
    )]
    [TestCase("delete from dw.fact_target where source_row = 10", "fact_target [submission_key 2, source_row 10]")]
    [TestCase(
        "update dw.dim_submission set is_current = false where submission_key = 1",
        "dim_submission [submission_key 1]: is_current is False live and True rebuilt"
    )]
    [TestCase(
        "update dw.source_column set column_letter = 'Z' where submission_key = 1 and column_code = 'completed'",
        "source_column [submission_key 1, column_code completed]: column_letter is Z live and"
    )]
    [TestCase(
        "delete from dw.source_column where submission_key = 2 and column_code = 'target_version'",
        "source_column [submission_key 2, column_code target_version]: only in the rebuilt table"
    )]
    public async Task A_changed_row_is_named_and_rebuilt(string sql, string difference)
    {
        Assert.That(await hub.ExecuteAsync(sql), Is.EqualTo(1));
        var result = await hub.VerifyAsync();
        Assert.That(result.IsEqual, Is.False);
        Assert.That(result.FirstDifference, Does.StartWith(difference));
        await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Bytes_that_were_tampered_with_are_found()
    {
        await using (var context = hub.Context())
        {
            var hash = await context
                .Submissions.Where(s => s.SubmissionId == 1)
                .Select(s => s.ContentHash)
                .SingleAsync();
            await context
                .SubmissionContents.Where(c => c.ContentHash == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Bytes, new byte[] { 0 }));
        }
        Assert.That(
            (await hub.VerifyAsync()).FirstDifference,
            Is.EqualTo("The stored bytes of submission 1 are not those that were received.")
        );
        // The figures were accepted, and stay.
        Assert.That(await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default), Is.EqualTo(2));
        await using var after = hub.Context();
        Assert.That(await after.CaseResults.CountAsync(), Is.EqualTo(18));
    }
}
