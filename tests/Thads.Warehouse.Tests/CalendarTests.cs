using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Tests;

/// <summary>Holidays, working days and the deadlines that follow from them.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CalendarTests(DatabaseEngine engine)
{
    private TestDatabase database = null!;
    private IWarehouseProvider provider = null!;

    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        provider = database.Provider();
    }

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task Every_year_has_its_solar_and_lunar_holidays_and_they_are_no_working_days()
    {
        // New year and the tenth of the third month fall on the same days in Hanoi and in Beijing in all these years.
        var lunar = new ChineseLunisolarCalendar();
        var expected = new List<DateOnly>();
        for (var year = 2014; year <= 2027; year++)
        {
            var third = lunar.GetLeapMonth(year) is > 0 and <= 3 ? 4 : 3;
            expected.AddRange([new(year, 1, 1), new(year, 4, 30), new(year, 5, 1), new(year, 9, 2)]);
            expected.Add(DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0)));
            expected.Add(DateOnly.FromDateTime(lunar.ToDateTime(year, third, 10, 0, 0, 0, 0)));
        }
        await using var context = provider.CreateContext();
        var days = await context.Dates.AsNoTracking().Where(d => d.DateKey != 0).ToListAsync();
        Assert.That(days.Where(d => d.IsHoliday).Select(d => d.Date), Is.SupersetOf(expected));
        Assert.That(
            days.Where(d => d.IsWorkingDay).Select(d => d.DateKey),
            Is.EquivalentTo(days.Where(d => !d.IsWeekend && !d.IsHoliday).Select(d => d.DateKey))
        );
        Assert.That(
            days.Where(d => d.IsHoliday && d.Year >= 2014).GroupBy(d => d.Year).Select(year => year.Count()),
            Is.All.InRange(10, 17)
        );
    }

    [TestCase(2017, 12, "2017-10-03", TestName = "Three calendar days, weekend or not, until 2020")]
    [TestCase(2020, 3, "2020-01-03", TestName = "The regime at the period's end counts")]
    [TestCase(2020, 4, "2020-02-04", TestName = "Two working days since, over a weekend")]
    [TestCase(2020, 6, "2020-04-03", TestName = "Two working days since, over a holiday")]
    [TestCase(2023, 7, "2023-05-05", TestName = "Two working days since, over days off in lieu")]
    public async Task Reports_are_in_time_until_the_end_of_a_day_in_Vietnam(int year, int months, string lastDay)
    {
        var day = DateTime.ParseExact(lastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var context = provider.CreateContext();
        Assert.That(
            (await context.Periods.SingleAsync(p => p.StatYear == year && p.Months == months)).OfficeDueAt,
            Is.EqualTo(day.AddDays(1).AddHours(-7).AddMilliseconds(-1))
        );
    }

    [Test]
    public async Task A_database_of_an_older_build_is_filled_in()
    {
        var before = await StateAsync();
        await ExecuteAsync("update dw.dim_date set is_holiday = false, is_working_day = false");
        await ExecuteAsync("update dw.dim_period set office_due_at = '2000-01-01 00:00:00'");
        await ExecuteAsync("delete from dw.dim_form");
        await InitializeAsync();
        Assert.That(await StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_holiday_of_an_older_list_is_taken_back_and_a_form_that_the_province_no_longer_owes_is_not()
    {
        var before = await StateAsync();
        await ExecuteAsync(
            "update dw.dim_date set is_holiday = true, is_working_day = false where date_key = 20200303"
        );
        await ExecuteAsync("update dw.dim_form set is_owed = false where form_code = 'NSNN'");
        await InitializeAsync();
        await using var context = provider.CreateContext();
        Assert.That((await context.Forms.SingleAsync(f => f.FormCode == "NSNN")).IsOwed, Is.False);
        await ExecuteAsync("update dw.dim_form set is_owed = true where form_code = 'NSNN'");
        Assert.That(await StateAsync(), Is.EqualTo(before));
    }

    private Task InitializeAsync() =>
        new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);

    private async Task ExecuteAsync(string sql)
    {
        await using var context = provider.CreateContext();
        Assert.That(await context.Database.ExecuteSqlRawAsync(provider.Dialect(sql)), Is.Positive);
    }

    private async Task<List<object>> StateAsync()
    {
        await using var context = provider.CreateContext();
        var state = new List<object>();
        state.AddRange(
            (await context.Dates.AsNoTracking().OrderBy(d => d.DateKey).ToListAsync()).Select(d =>
                (object)(d.DateKey, d.IsHoliday, d.IsWorkingDay)
            )
        );
        state.AddRange(
            (await context.Periods.AsNoTracking().OrderBy(p => p.PeriodKey).ToListAsync()).Select(p =>
                (object)(p.PeriodKey, p.OfficeDueAt)
            )
        );
        state.AddRange(
            (await context.Set<FormDimension>().AsNoTracking().OrderBy(f => f.FormKey).ToListAsync()).Select(f =>
                (object)(f.FormKey, f.FormCode, f.IsOwed)
            )
        );
        return state;
    }
}
