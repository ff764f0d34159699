using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class KpiCorrectionPeriodTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_each_correction_changed_is_kept_with_whose_it_was_and_is_rebuilt_equal()
    {
        var first = await hub.LoadAsync(hub.Sample("VP-244", "KQ-VIEC", 2017));
        await hub.LoadAsync(hub.Sample("VP-246", "KQ-VIEC", 2017));
        Assert.That(await RowsAsync(), Is.Empty, "nothing was corrected");

        var second = await hub.LoadAsync(hub.Variant("VP-244", 2017, 12, more: 3));
        hub.Clock.Advance(TimeSpan.FromDays(1));
        var third = await hub.LoadAsync(hub.Variant("VP-244", 2017, 12, more: 10));

        var rows = await RowsAsync();
        Assert.That(
            rows.Where(row => row.ColumnCode == "newly_accepted")
                .Select(row => (row.CorrectedSubmissionKey, row.SubmissionKey, row.TotalChange)),
            Is.EqualTo(
                new[] { (first.SubmissionId, second.SubmissionId, 3m), (second.SubmissionId, third.SubmissionId, 7m) }
            )
        );
        Assert.That(
            rows.ConvertAll(row => row.ColumnCode).Distinct(),
            Is.EquivalentTo(
                new[] { "accepted_total", "carried_out", "enforceable", "in_progress", "newly_accepted", "to_enforce" }
            )
        );
        Assert.That(
            rows,
            Is.All.Matches<KpiCorrectionPeriod>(row => row.TotalAfter - row.TotalBefore == row.TotalChange)
        );
        Assert.That(
            rows.ConvertAll(row => (row.OfficeCode, row.FormCode, row.StatYear, row.Months, row.Sender)),
            Is.All.EqualTo(("VP-244", "KQ-VIEC", 2017, 12, "test"))
        );
        // What was known on a day is the last sum before it.
        var known = rows.Last(row => row.ColumnCode == "newly_accepted" && row.AcceptedAt <= second.AcceptedAt);
        Assert.That((known.SubmissionKey, known.TotalChange), Is.EqualTo((second.SubmissionId, 3m)));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    private async Task<List<KpiCorrectionPeriod>> RowsAsync()
    {
        await using var context = hub.Context();
        return await context
            .Set<KpiCorrectionPeriod>()
            .AsNoTracking()
            .OrderBy(row => row.SubmissionKey)
            .ThenBy(row => row.ColumnCode)
            .ToListAsync();
    }
}
