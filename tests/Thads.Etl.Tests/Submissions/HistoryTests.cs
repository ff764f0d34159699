using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Tests.Submissions;

/// <summary>What was known at an earlier moment can be had again, and the live warehouse is untouched by asking.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class HistoryTests(DatabaseEngine engine)
{
    private TestHub hub = null!;
    private int files;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_figure_is_what_it_was_before_its_correction()
    {
        var nothing = Now();
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var first = Now();
        var before = await AcceptedAsync();
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        var after = await AcceptedAsync();
        Assert.That(after, Is.EqualTo(before + 5));

        Assert.That(await AsOfAsync(nothing, KpiAsync), Is.Null);
        Assert.That(await AsOfAsync(first, KpiAsync), Is.EqualTo(before));
        Assert.That(await AsOfAsync(first.AddDays(1).AddMilliseconds(-1), KpiAsync), Is.EqualTo(before));
        Assert.That(await AsOfAsync(Now(), KpiAsync), Is.EqualTo(after));
        // Of the submission that was superseded later, nobody knew then that it would be.
        Assert.That(
            await AsOfAsync(
                first,
                context =>
                    context
                        .SubmissionDimension.Where(s => s.SubmissionKey != 0)
                        .Select(s => (bool?)(s.IsCurrent && s.SupersededAt == null))
                        .SingleOrDefaultAsync()
            ),
            Is.True
        );
        Assert.That(await AcceptedAsync(), Is.EqualTo(after));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_file_of_what_was_known_has_the_views_of_the_live_warehouse()
    {
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var (areCurrent, accepted) = await AsOfAsync(
            Now(),
            async context =>
                (
                    await SchemaObjects.AreCurrentAsync(new SqliteProvider("as-of.db"), context, default),
                    await context.KpiOfficeYearsCurrent.Select(kpi => kpi.CasesAccepted).SingleAsync()
                )
        );
        Assert.That(areCurrent, Is.True);
        Assert.That(accepted, Is.EqualTo(await AcceptedAsync()).And.GreaterThan(0));
    }

    [Test]
    public async Task Every_verification_leaves_its_result()
    {
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.VerifyAsync();
        await hub.ExecuteAsync("update dw.fact_case_result set completed = completed + 1 where source_row = 12");
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await hub.VerifyAsync();
        await using var context = hub.Context();
        var runs = await context.VerificationRuns.AsNoTracking().OrderBy(run => run.RunId).ToListAsync();
        Assert.That(runs.Select(run => (run.RunId, run.IsEqual)), Is.EqualTo(new[] { (1, true), (2, false) }));
        Assert.That(runs[0].RowsCompared, Is.GreaterThan(18));
        Assert.That(runs[1].FirstDifference, Does.Contain("completed is"));
        Assert.That(runs[1].FinishedAt, Is.EqualTo(hub.Clock.GetUtcNow().UtcDateTime));
    }

    private DateTime Now() => hub.Clock.GetUtcNow().UtcDateTime;

    private async Task<long?> AcceptedAsync()
    {
        await using var context = hub.Context();
        return await KpiAsync(context);
    }

    private static Task<long?> KpiAsync(WarehouseContext context) =>
        context.KpiProvinceYears.Where(k => k.StatYear == 2016).Select(k => k.CasesAccepted).SingleOrDefaultAsync();

    private async Task<TValue> AsOfAsync<TValue>(DateTime moment, Func<WarehouseContext, Task<TValue>> read)
    {
        var file = new SqliteProvider(Path.Combine(hub.Folder, $"as-of-{++files}.db"), isScratch: true);
        await hub.Get<WarehouseHistory>().BuildAsync(moment, file, null, default);
        await using var then = file.CreateContext();
        return await read(then);
    }
}
