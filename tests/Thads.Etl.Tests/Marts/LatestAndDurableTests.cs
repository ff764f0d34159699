using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

/// <summary>The views that keep a stranger from adding up what does not add up: the newest reports, periods with what is loaded, durable offices.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class LatestAndDurableTests(DatabaseEngine engine)
{
    private static readonly int[] Milestones = [3, 6, 9, 10, 12];

    private TestHub hub = null!;
    private WarehouseContext context = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        foreach (var office in new[] { "VP-244", "VP-246" })
        {
            await hub.LoadAsync(hub.Variant(office, 2016, 12, 0));
        }
        await hub.LoadAsync(hub.Variant("VP-244", 2017, 12, 0));
        context = hub.Context();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await context.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Test]
    public async Task The_newest_report_of_each_office_is_there_once_and_says_whether_others_are_newer()
    {
        var rows = await context.Set<KpiOfficeLatest>().AsNoTracking().OrderBy(row => row.OfficeCode).ToListAsync();
        Assert.That(
            rows.ConvertAll(row => (row.OfficeCode, row.StatYear, row.Months, row.IsLatest)),
            Is.EqualTo(new[] { ("VP-244", 2017, 12, true), ("VP-246", 2016, 12, false) })
        );
        foreach (var row in rows)
        {
            var period = await context
                .KpiOfficePeriods.AsNoTracking()
                .SingleAsync(kpi => kpi.OfficeCode == row.OfficeCode && kpi.StatYear == row.StatYear);
            foreach (var column in typeof(KpiPeriodRow).GetProperties())
            {
                Assert.That(column.GetValue(row), Is.EqualTo(column.GetValue(period)), column.Name);
            }
        }
    }

    [Test]
    public async Task Periods_say_what_is_loaded_of_them()
    {
        var periods = await context.PeriodStatus.AsNoTracking().ToDictionaryAsync(period => period.PeriodKey);
        Assert.That(periods, Has.Count.EqualTo(await context.Periods.CountAsync(period => period.PeriodKey != 0)));
        Assert.That(
            periods.Values.Where(period => period.IsReported).Select(period => period.PeriodKey),
            Is.EquivalentTo([201612, 201712])
        );
        Assert.That(
            periods.Values.Where(period => period.IsLatest).Select(period => period.PeriodKey),
            Is.EqualTo([201712])
        );
        Assert.That(
            periods.Values.Where(period => period.IsLatestOfYear).Select(period => period.PeriodKey),
            Is.EquivalentTo([201612, 201712])
        );
        Assert.That(periods.Values.Select(period => period.IsComplete), Is.All.False);
        foreach (var period in periods.Values)
        {
            Assert.That(period.StatQuarter, Is.EqualTo((int)Math.Ceiling(period.Months / 3.0)));
            Assert.That(period.IsMilestone, Is.EqualTo(Milestones.Contains(period.Months)));
            Assert.That(
                period.PriorYearPeriodKey,
                Is.EqualTo(PeriodDimension.KeyOf(period.StatYear - 1, period.Months))
            );
        }
    }

    [Test]
    public async Task A_period_is_complete_once_every_office_has_reported_both()
    {
        await using var own = await TestHub.StartAsync(engine);
        var offices = own
            .Reference.Offices.Where(office => office.Reports && office.IsInForceOn(new DateOnly(2016, 9, 30)))
            .Select(office => office.OfficeCode)
            .ToList();
        Assert.That(await IsCompleteAsync(), Is.False);
        foreach (var office in offices)
        {
            foreach (var form in new[] { "KQ-VIEC", "KQ-TIEN" })
            {
                Assert.That(await IsCompleteAsync(), Is.False, office);
                await own.LoadAsync(own.Sample(office, form, 2016));
            }
        }
        Assert.That(await IsCompleteAsync(), Is.True);

        async Task<bool> IsCompleteAsync()
        {
            await using var now = own.Context();
            return await now.PeriodStatus.AnyAsync(period => period.PeriodKey == 201612 && period.IsComplete);
        }
    }

    [Test]
    public async Task Each_office_is_one_row_under_its_newest_name_and_every_code_of_an_office_is_there()
    {
        var offices = await context.DurableOffices.AsNoTracking().OrderBy(office => office.SortOrder).ToListAsync();
        Assert.That(
            offices.ConvertAll(office => office.OfficeCode),
            Is.Unique.And.EquivalentTo(
                await context.Offices.Select(office => office.OfficeCode).Distinct().ToListAsync()
            )
        );
        var city = offices.Single(office => office.OfficeCode == "VP-244");
        Assert.That(
            (city.OfficeName, city.ValidFrom, city.LevelNameEn, city.IsInForce),
            Is.EqualTo(
                ("Chi cục Thi hành án dân sự thành phố Phúc Yên", new DateOnly(2014, 10, 1), "District office", true)
            )
        );
        Assert.That(
            offices.Where(office => office.Level is "province").Select(office => office.SortOrder),
            Is.EqualTo([2L]),
            "after the member of the whole province"
        );
        Assert.That(
            offices.Where(office => office.IsInForce).Select(office => office.OfficeCode),
            Is.EquivalentTo(
                hub.Reference.Offices.Where(office => office.Reports && office.IsInForceOn(new DateOnly(2017, 9, 30)))
                    .Select(office => office.OfficeCode)
            )
        );
    }

    [Test]
    public async Task What_is_loaded_is_the_same_after_a_rebuild() =>
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
}
