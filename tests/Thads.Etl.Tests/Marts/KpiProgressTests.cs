using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Target;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

/// <summary>The pace: what a month has added, the rate against a year before, what the target needs, the rank; over reports of two offices.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class KpiProgressTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        // One target that is met and one that is not.
        await hub.LoadAsync(
            hub.Get<FormCatalog>().Forms.OfType<TargetForm>().Single(),
            "VP-26",
            2017,
            [Target("VP-244", 99.5m), Target("VP-246", 10)]
        );
        await LoadAsync("VP-244", 2016, 9);
        foreach (var months in new[] { 9, 12 })
        {
            await LoadAsync("VP-244", 2017, months);
            await LoadAsync("VP-246", 2017, months);
        }
        // The tenth month: nine months' figures and 4 more cases newly accepted.
        await hub.LoadAsync(hub.Print(hub.CaseForm(), "VP-244", 2017, 10, hub.More(2017, 9, 4)));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_months_own_flow_is_the_figure_less_that_of_the_month_before()
    {
        var rows = (await OfficesAsync()).ToDictionary(row => (row.OfficeCode, row.StatYear, row.Months));
        Assert.That(
            (rows[("VP-244", 2017, 10)].CasesNewlyAcceptedInMonth, rows[("VP-244", 2017, 10)].CasesCompletedInMonth),
            Is.EqualTo((4L, 0L))
        );
        // The eleventh month was not reported, and so nothing is known of the twelfth alone; nor of the ninth.
        Assert.That(rows[("VP-244", 2017, 12)].CasesCompletedInMonth, Is.Null);
        Assert.That(rows[("VP-244", 2017, 9)].CasesNewlyAcceptedInMonth, Is.Null);
        Assert.That(rows[("VP-244", 2017, 10)].MoneyCompletedInMonth, Is.Null);
    }

    [Test]
    public async Task The_change_of_the_rate_is_against_the_same_months_of_the_year_before()
    {
        await using var context = hub.Context();
        var kpi = await context
            .KpiOfficePeriods.Where(row => row.OfficeCode == "VP-244" && row.Months == 9)
            .ToDictionaryAsync(row => row.StatYear);
        var rows = (await OfficesAsync()).Where(row => row.OfficeCode == "VP-244").ToList();
        Assert.That(
            rows.Single(row => row.StatYear == 2017 && row.Months == 9).CasesCompletionRateChangePp,
            Is.EqualTo(kpi[2017].CasesCompletionRate - kpi[2016].CasesCompletionRate).Within(1e-9)
        );
        Assert.That(rows.Where(row => row.Months != 9).Select(r => r.CasesCompletionRateChangePp), Is.All.Null);
    }

    [Test]
    public async Task What_the_target_needs_is_shared_out_over_the_months_that_are_left()
    {
        await using var context = hub.Context();
        var kpis = await context.KpiOfficePeriods.ToDictionaryAsync(k => (k.OfficeCode, k.StatYear, k.Months));
        var rows = await OfficesAsync();
        Assert.That(
            rows.Select(row => row.CasesNeededForTarget).OfType<double>(),
            Has.Some.GreaterThan(0).And.Some.Zero
        );
        Assert.That(rows.Select(row => row.CasesNeededForTarget), Has.Some.Null);
        foreach (var row in rows)
        {
            var kpi = kpis[(row.OfficeCode, row.StatYear, row.Months)];
            var needed = kpi.CasesTargetRate * kpi.CasesEnforceable / 100 - kpi.CasesCompleted;
            Assert.That(
                (row.CasesNeededForTarget, row.CasesNeededPerMonth),
                Is.EqualTo(
                    needed is not { } cases ? (null, null)
                    : row.Months == 12 ? (Math.Max(0, cases), null)
                    : ((double?)Math.Max(0, cases), (double?)Math.Max(0, cases) / (12 - row.Months))
                )
            );
            Assert.That(row.MoneyNeededForTarget, Is.Null);
        }
    }

    [Test]
    public async Task Offices_are_ranked_by_their_rate_within_a_period_and_the_province_says_how_many_have_reported()
    {
        foreach (var period in (await OfficesAsync()).GroupBy(row => (row.StatYear, row.Months)))
        {
            foreach (var row in period)
            {
                Assert.That(
                    row.CasesRank,
                    Is.EqualTo(1L + period.Count(other => other.CasesCompletionRate > row.CasesCompletionRate))
                );
                Assert.That((row.MoneyRank, row.CompletenessRate), Is.EqualTo(((long?)null, 0d)));
            }
        }
        await using var context = hub.Context();
        var province = await context
            .Set<KpiProvincePeriodProgress>()
            .SingleAsync(p => p.StatYear == 2017 && p.Months == 10);
        var mart = await context.KpiProvincePeriods.SingleAsync(p => p.StatYear == 2017 && p.Months == 10);
        Assert.That(
            (province.OfficesExpected, province.CasesCompletionRate, province.CompletenessRate),
            Is.EqualTo((10, mart.CasesCompletionRate, 0d))
        );
    }

    private static TargetRow Target(string office, decimal rate) =>
        new()
        {
            Office = office,
            CasesTargetRate = rate,
            MoneyTargetRate = rate,
            TargetVersion = 1,
        };

    private Task LoadAsync(string office, int year, int months) =>
        hub.LoadAsync(hub.Variant(office, year, months, more: 0));

    private async Task<List<KpiOfficePeriodProgress>> OfficesAsync()
    {
        await using var context = hub.Context();
        return await context.Set<KpiOfficePeriodProgress>().AsNoTracking().ToListAsync();
    }
}
