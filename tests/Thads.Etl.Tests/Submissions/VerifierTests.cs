using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Submissions;

/// <summary>Verification names the first difference, and rebuilding mends it.</summary>
public sealed class VerifierTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.SubmitAsync(hub.Sample("VP-26", "CHI-TIEU", 2016));
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase(
        "update fact_case_result set completed = completed + 1 where source_row = 12",
        "fact_case_result [submission_key 1, source_row 12]: completed is"
    )]
    [TestCase(
        "delete from fact_case_result where source_row = 13",
        "fact_case_result [submission_key 1, source_row 13]: only in the rebuilt table"
    )]
    [TestCase(
        "update kpi_province_year set cases_completed = 1",
        "kpi_province_year [stat_year 2016]: cases_completed is 1 live"
    )]
    [TestCase("delete from fact_target where source_row = 10", "fact_target [submission_key 2, source_row 10]")]
    [TestCase(
        "update dim_submission set is_current = 0 where submission_key = 1",
        "dim_submission [submission_key 1]: is_current is False live and True rebuilt"
    )]
    [TestCase(
        "update source_column set column_letter = 'Z' where submission_key = 1 and column_code = 'completed'",
        "source_column [submission_key 1, column_code completed]: column_letter is Z live and"
    )]
    [TestCase(
        "delete from source_column where submission_key = 2 and column_code = 'target_version'",
        "source_column [submission_key 2, column_code target_version]: only in the rebuilt table"
    )]
    public async Task A_changed_row_is_named_and_rebuilt(string sql, string difference)
    {
        await using (var context = hub.Context())
        {
            Assert.That(await context.Database.ExecuteSqlRawAsync(sql), Is.EqualTo(1));
        }
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
            await context.Database.ExecuteSqlRawAsync(
                "update submission_content set bytes = x'00' where content_hash = (select content_hash from submission where submission_id = 1)"
            );
        }
        Assert.That(
            (await hub.VerifyAsync()).FirstDifference,
            Is.EqualTo("The stored bytes of submission 1 are not those that were received.")
        );
        Assert.That(() => hub.Get<WarehouseRebuilder>().RebuildAsync(null, default), Throws.TypeOf<ReplayException>());
        await using var after = hub.Context();
        Assert.That(await after.CaseResults.CountAsync(), Is.EqualTo(18));
    }
}
