using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Rebuild;

/// <summary>A rebuild swaps the warehouse part by part: nobody reads half of one, and nobody waits for the whole.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PartitionedRebuildTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        foreach (var office in new[] { "VP-244", "VP-246", "VP-247" })
        {
            await hub.LoadAsync(hub.Variant(office, 2016, 12, 0));
        }
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task While_it_works_readers_see_every_row_and_another_office_is_loaded()
    {
        var expected = await CountAsync();
        var seen = new List<(int Facts, int Offices)>();
        var loaded = 0;
        await hub.Get<WarehouseRebuilder>()
            .RebuildAsync(
                new Done(async () =>
                {
                    seen.Add(await CountAsync());
                    if (loaded++ == 0)
                    {
                        // One writer at a time on the embedded engine: in one transaction this would wait for the end of it.
                        await hub.LoadAsync(hub.Variant("VP-249", 2016, 12, 0));
                        expected = await CountAsync();
                    }
                }),
                default
            );
        Assert.That(seen, Has.Count.EqualTo(3));
        Assert.That(seen.Skip(1), Is.All.EqualTo(expected));
        Assert.That(await CountAsync(), Is.EqualTo(expected));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Whatever_was_changed_in_facts_dimensions_and_marts_is_as_the_submissions_say_again()
    {
        await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 1));
        foreach (
            var sql in new[]
            {
                "update dw.fact_case_result set completed = completed + 1",
                "delete from dw.fact_case_result where source_row = (select min(source_row) from dw.fact_case_result)",
                "update dw.dim_submission set sender = 'nobody' where submission_key <> 0",
                "update mart.kpi_office_year set cases_accepted = 0",
                "update mart.kpi_province_year set stat_year = 2031",
            }
        )
        {
            await hub.ExecuteAsync(sql);
        }
        Assert.That((await hub.VerifyAsync()).IsEqual, Is.False);
        Assert.That(await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default), Is.EqualTo(3));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Killed_half_way_it_leaves_a_whole_warehouse_and_is_simply_run_again()
    {
        var expected = await CountAsync();
        var rebuilder = hub.Get<WarehouseRebuilder>();
        Assert.That(
            async () =>
                await rebuilder.RebuildAsync(new Done(() => throw new InvalidOperationException("killed")), default),
            Throws.InvalidOperationException
        );
        Assert.That(await CountAsync(), Is.EqualTo(expected));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await rebuilder.RebuildAsync(null, default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task One_that_is_superseded_meanwhile_gives_no_facts()
    {
        var correction = hub.Variant("VP-247", 2016, 12, 5);
        var begun = false;
        await hub.Get<WarehouseRebuilder>()
            .RebuildAsync(
                new Done(async () =>
                {
                    if (!begun)
                    {
                        begun = true;
                        await hub.LoadAsync(correction);
                    }
                }),
                default
            );
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        await using var context = hub.Context();
        var current = await context.Submissions.SingleAsync(s =>
            s.OfficeCode == "VP-247" && s.Status == SubmissionStatus.Loaded
        );
        Assert.That(current.Version, Is.EqualTo(2));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_second_one_at_the_same_time_is_told_so()
    {
        var rebuilder = hub.Get<WarehouseRebuilder>();
        await rebuilder.RebuildAsync(
            new Done(() =>
            {
                Assert.That(
                    async () => await rebuilder.RebuildAsync(null, default),
                    Throws.TypeOf<RebuildUnderWayException>()
                );
                return Task.CompletedTask;
            }),
            default
        );
    }

    private async Task<(int Facts, int Offices)> CountAsync()
    {
        await using var context = hub.Context();
        return (await context.CaseResults.CountAsync(), await context.KpiOfficeYears.CountAsync());
    }

    /// <summary>Does something at the end of each part.</summary>
    private sealed class Done(Func<Task> act) : IProgress<double>
    {
        public void Report(double value) => act().GetAwaiter().GetResult();
    }
}
