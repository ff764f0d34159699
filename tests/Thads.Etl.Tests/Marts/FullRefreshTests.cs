using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

/// <summary>A full refresh leaves what the facts say, whatever the marts held before.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class FullRefreshTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 1));
        await hub.SubmitAsync(hub.Variant("VP-244", 2017, 12, 0));
        await hub.SubmitAsync(hub.Variant("VP-246", 2017, 12, 2));
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase("update mart.kpi_office_period set cases_completed = cases_completed + 1 where office_code = 'VP-246'")]
    [TestCase("update mart.kpi_office_period set cases_completed_change = null, cases_accepted = null")]
    [TestCase("update mart.kpi_office_period set cases_target_rate = 1.5, office_name = 'x' where stat_year = 2016")]
    [TestCase("delete from mart.kpi_office_period where stat_year = 2017")]
    [TestCase("delete from mart.kpi_office_year")]
    [TestCase("update mart.kpi_office_period set stat_year = 2015 where stat_year = 2016")]
    [TestCase("update mart.kpi_office_year set office_code = 'VP-999' where office_code = 'VP-246'")]
    public async Task It_mends_a_row_that_was_changed_that_is_missing_and_that_belongs_to_nothing(string damage)
    {
        await hub.ExecuteAsync(damage);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Not.Null);
        await hub.Get<MartRefresher>().RefreshAllAsync(default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_refresh_that_meets_a_fault_that_may_pass_is_done_again_whoever_asked_for_it()
    {
        await hub.Log.ReceiveAsync(new("test.xlsx", hub.Variant("VP-247", 2017, 12, 0), new("test")), default);
        await hub.ProcessAsync((await hub.Log.PendingAsync(TimeSpan.Zero, default)).Single());
        (hub.Observer.CrashAt, hub.Observer.Fault) = (Step.MartsReplaced, PassingFault());
        var refresh = hub.Get<MartRefresher>().RefreshPendingAsync(default);
        while (!refresh.IsCompleted)
        {
            await Task.Delay(20);
            hub.Clock.Advance(TimeSpan.FromMilliseconds(200));
        }
        Assert.That(await refresh, Is.EqualTo(1));
        Assert.That(hub.Observer.PassingFaults, Is.EqualTo(1));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    private Exception PassingFault() =>
        engine == DatabaseEngine.Sqlite
            ? new SqliteException("busy", 5)
            : new NpgsqlException("lost", new IOException("lost"));

    [Test]
    public async Task On_PostgreSql_it_writes_the_rows_that_differ_alone_and_elsewhere_every_row()
    {
        var expected = await RefreshedAtAsync();
        hub.Clock.Advance(TimeSpan.FromHours(1));
        await hub.Get<MartRefresher>().RefreshAllAsync(default);
        var now = hub.Clock.GetUtcNow().UtcDateTime;
        if (engine != DatabaseEngine.PostgreSql)
        {
            expected = expected.ToDictionary(row => row.Key, _ => now);
        }
        Assert.That(await RefreshedAtAsync(), Is.EqualTo(expected));

        await hub.ExecuteAsync(
            "update mart.kpi_office_period set money_backlog = 7 where office_code = 'VP-246' and stat_year = 2017"
        );
        await hub.Get<MartRefresher>().RefreshAllAsync(default);
        expected[("VP-246", 2017)] = now;
        Assert.That(await RefreshedAtAsync(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_sum_that_does_not_fit_is_an_error_and_the_marts_stay_as_they_were()
    {
        var before = await RefreshedAtAsync();
        hub.Clock.Advance(TimeSpan.FromHours(1));
        await hub.ExecuteAsync($"update dw.fact_case_result set to_enforce = {long.MaxValue / 2}");

        Assert.That(() => hub.Get<MartRefresher>().RefreshAllAsync(default), Throws.InstanceOf<DbException>());
        Assert.That(await RefreshedAtAsync(), Is.EqualTo(before));
    }

    private async Task<Dictionary<(string, int), DateTime>> RefreshedAtAsync()
    {
        await using var context = hub.Context();
        return await context
            .KpiOfficePeriods.AsNoTracking()
            .ToDictionaryAsync(kpi => (kpi.OfficeCode, kpi.StatYear), kpi => kpi.RefreshedAt);
    }
}
