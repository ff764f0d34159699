using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Tests.Reference;

/// <summary>
/// FY2020 at 6 months ended on Tuesday 31 March 2020 and was due on Friday 3 April, since Thursday 2 April was a holiday. At 4 months it
/// ended on Friday 31 January and was due on Tuesday 4 February.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ProvinceCalendarTests(DatabaseEngine engine)
{
    private const string Decree = "Công văn 123/LĐTBXH về hoán đổi ngày làm việc";
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;

    private ProvinceCalendar Calendar => hub.Get<ProvinceCalendar>();

    [SetUp]
    public async Task StartAsync() =>
        hub = await TestHub.StartAsync(engine, new DateTimeOffset(2020, 4, 3, 2, 0, 0, TimeSpan.Zero));

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_day_that_is_worked_after_all_makes_late_what_was_on_time_and_a_restart_keeps_it()
    {
        await SubmitAsync();
        Assert.That(await StatusAsync(), Is.EqualTo("on_time"));

        Assert.That(
            await Calendar.SetDayAsync(new(2020, 4, 2), isDayOff: false, Decree, Lan, default),
            Is.EqualTo(CalendarOutcome.Changed)
        );
        Assert.That(await DueAsync(202006), Is.EqualTo(EndOf(2020, 4, 2)));
        Assert.That(await DayAsync(20200402), Is.EqualTo((false, true)));
        Assert.That(await hub.Get<MartRefresher>().RefreshPendingAsync(default), Is.EqualTo(1));
        Assert.That(await StatusAsync(), Is.EqualTo("late"));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        await hub.Get<WarehouseInitializer>().InitializeAsync(default);
        Assert.That(await DueAsync(202006), Is.EqualTo(EndOf(2020, 4, 2)));
        Assert.That(await hub.Get<MartRefresher>().RefreshPendingAsync(default), Is.Zero);

        Assert.That(await Calendar.RemoveDayAsync(new(2020, 4, 2), Lan, default), Is.EqualTo(CalendarOutcome.Changed));
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That(await StatusAsync(), Is.EqualTo("on_time"));
        Assert.That(await DayAsync(20200402), Is.EqualTo((true, false)));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_weekend_that_is_worked_moves_a_deadline_and_the_day_off_for_it_moves_it_back()
    {
        await Calendar.SetDayAsync(new(2020, 2, 1), isDayOff: false, Decree, Lan, default);
        Assert.That(await DueAsync(202004), Is.EqualTo(EndOf(2020, 2, 3)));
        await Calendar.SetDayAsync(new(2020, 2, 3), isDayOff: true, Decree, Lan, default);
        Assert.That(await DueAsync(202004), Is.EqualTo(EndOf(2020, 2, 4)));
        Assert.That((await DayAsync(20200201), await DayAsync(20200203)), Is.EqualTo(((false, true), (true, false))));
        // Only the marks that differ were changed, and a start finds nothing to do.
        await using var context = hub.Context();
        Assert.That(await context.Dates.CountAsync(d => d.IsWorkingDay && d.IsWeekend), Is.EqualTo(1));
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        await hub.Get<WarehouseInitializer>().InitializeAsync(default);
        Assert.That(await DayAsync(20200201), Is.EqualTo((false, true)));
        Assert.That(await hub.Get<MartRefresher>().RefreshPendingAsync(default), Is.Zero);
    }

    [Test]
    public async Task A_deadline_that_the_province_sets_holds_until_it_is_taken_back_whatever_the_calendar_says()
    {
        await SubmitAsync();
        Assert.That(
            await Calendar.SetDeadlineAsync(202006, new(2020, 4, 1), Decree, Lan, default),
            Is.EqualTo(CalendarOutcome.Changed)
        );
        await Calendar.SetDayAsync(new(2020, 4, 1), isDayOff: true, Decree, Lan, default);
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That(await StatusAsync(), Is.EqualTo("late"));
        Assert.That(await DueAsync(202006), Is.EqualTo(EndOf(2020, 4, 1)));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        // What is built beside the live warehouse and then started on its own says the same.
        var file = new SqliteProvider(Path.Combine(hub.Folder, "then.db"), isScratch: true);
        await hub.Get<WarehouseHistory>().BuildAsync(hub.Clock.GetUtcNow().UtcDateTime, file, null, default);
        await new WarehouseInitializer(file, new Linq2DbBulkWriter()).InitializeAsync(default);
        await using (var then = file.CreateContext())
        {
            Assert.That(await DueAsync(202006, then), Is.EqualTo(EndOf(2020, 4, 1)));
        }

        await Calendar.RemoveDeadlineAsync(202006, Lan, default);
        // Friday 3 April and Monday 6 April.
        Assert.That(await DueAsync(202006), Is.EqualTo(EndOf(2020, 4, 6)));
    }

    [Test]
    public async Task The_rule_of_a_circular_moves_the_deadlines_of_its_own_periods()
    {
        await SubmitAsync();
        var before = await DueAsync(202003);
        Assert.That(
            await Calendar.SetRegimeDeadlineAsync("TT-06-2019", 1, true, "điểm a khoản 1 Điều 5", Lan, default),
            Is.EqualTo(CalendarOutcome.Changed)
        );
        Assert.That(await DueAsync(202006), Is.EqualTo(EndOf(2020, 4, 1)));
        Assert.That(await DueAsync(202003), Is.EqualTo(before));
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That(await StatusAsync(), Is.EqualTo("late"));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await hub.Get<WarehouseInitializer>().InitializeAsync(default);
        Assert.That(await DueAsync(202006), Is.EqualTo(EndOf(2020, 4, 1)));
    }

    [Test]
    public async Task A_form_that_is_no_longer_owed_is_not_missing()
    {
        await SubmitAsync();
        Assert.That(await FormsAsync(), Does.Contain("NSNN"));
        await Calendar.SetOwedAsync("NSNN", false, Lan, default);
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That(await FormsAsync(), Does.Not.Contain("NSNN").And.Contain("KQ-TIEN"));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task What_is_refused_or_says_nothing_new_leaves_no_trace()
    {
        CalendarOutcome[] outcomes =
        [
            await Calendar.SetDayAsync(new(2020, 4, 2), false, "  ", Lan, default),
            await Calendar.SetDayAsync(new(2020, 4, 2), true, Decree, Lan, default),
            await Calendar.SetDayAsync(new(2050, 4, 2), true, Decree, Lan, default),
            await Calendar.RemoveDayAsync(new(2020, 4, 2), Lan, default),
            await Calendar.SetDeadlineAsync(202006, new(2020, 3, 30), Decree, Lan, default),
            await Calendar.SetDeadlineAsync(202013, new(2020, 3, 30), Decree, Lan, default),
            await Calendar.SetRegimeDeadlineAsync("TT-1", 1, true, Decree, Lan, default),
            await Calendar.SetRegimeDeadlineAsync("TT-06-2019", -1, true, Decree, Lan, default),
            await Calendar.SetOwedAsync("KQ-VIEC", true, Lan, default),
            await Calendar.SetOwedAsync("unknown", true, Lan, default),
        ];
        Assert.That(
            outcomes,
            Is.EqualTo(
                new[]
                {
                    CalendarOutcome.ReasonMissing,
                    CalendarOutcome.Unchanged,
                    CalendarOutcome.UnknownDay,
                    CalendarOutcome.Unchanged,
                    CalendarOutcome.DeadlineOutOfRange,
                    CalendarOutcome.UnknownPeriod,
                    CalendarOutcome.UnknownRegime,
                    CalendarOutcome.DeadlineOutOfRange,
                    CalendarOutcome.Unchanged,
                    CalendarOutcome.UnknownForm,
                }
            )
        );
        await using var context = hub.Context();
        Assert.That(await context.AuditEvents.CountAsync(), Is.Zero);
        Assert.That(await context.MartRefreshRequests.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Each_change_is_written_down_with_its_reason()
    {
        await Calendar.SetDayAsync(new(2020, 2, 1), isDayOff: false, Decree, Lan, default);
        await Calendar.SetDeadlineAsync(202006, new(2020, 4, 10), "Dịch bệnh", Lan, default);
        await Calendar.SetRegimeDeadlineAsync("TT-05-2026", 3, true, "Điều 6", Lan, default);
        await Calendar.SetOwedAsync("KNTC", true, Lan, default);
        await using var context = hub.Context();
        var events = await context.AuditEvents.OrderBy(e => e.EventId).ToListAsync();
        Assert.That(
            events.Select(e => (e.Actor, e.Action, e.Subject)),
            Is.EqualTo(
                new[]
                {
                    ("lan", AuditActions.CalendarChanged, "day:2020-02-01"),
                    ("lan", AuditActions.DeadlineChanged, "period:202006"),
                    ("lan", AuditActions.RegimeChanged, "regime:TT-05-2026"),
                    ("lan", AuditActions.FormChanged, "form:KNTC"),
                }
            )
        );
        Assert.That(events[0].Detail, Does.Contain(Decree).And.Contain("worked"));
        Assert.That(events[1].Detail, Does.Contain("2020-04-10"));
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    [Test]
    public async Task Changes_that_meet_are_all_in_the_deadline()
    {
        // Ten days off in a row after the period's end, said by as many at once.
        await Task.WhenAll(
            Enumerable
                .Range(1, 10)
                .Select(day => Task.Run(() => Calendar.SetDayAsync(new(2020, 4, day), true, Decree, Lan, default)))
        );
        Assert.That(await DueAsync(202006), Is.EqualTo(EndOf(2020, 4, 14)));
    }

    [Test]
    public async Task A_year_without_holidays_is_told_before_it_begins()
    {
        Assert.That(await Calendar.YearsWithoutHolidaysAsync(default), Is.Empty);
        hub.Clock.SetUtcNow(new DateTimeOffset(2027, 9, 29, 0, 0, 0, TimeSpan.Zero));
        Assert.That(await Calendar.YearsWithoutHolidaysAsync(default), Is.Empty);
        hub.Clock.SetUtcNow(new DateTimeOffset(2027, 10, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.That(await Calendar.YearsWithoutHolidaysAsync(default), Is.EqualTo(new[] { 2028 }));
        await SubmitAsync();
        await hub.ExecuteAsync("update dw.dim_date set is_holiday = false where year = 2020");
        Assert.That(await Calendar.YearsWithoutHolidaysAsync(default), Is.EqualTo(new[] { 2020, 2028 }));
    }

    private static DateTime EndOf(int year, int month, int day) =>
        new DateTime(year, month, day, 16, 59, 59, 999, DateTimeKind.Utc);

    private async Task SubmitAsync() =>
        Assert.That(
            (await hub.LoadAsync(hub.Variant("VP-244", 2020, 6, 0))).Status,
            Is.EqualTo(SubmissionStatus.Loaded)
        );

    private async Task<string> StatusAsync()
    {
        await using var context = hub.Context();
        return await context
            .KpiSubmissionTimeliness.Where(r => r.OfficeCode == "VP-244" && r.FormCode == "KQ-VIEC" && r.Months == 6)
            .Select(r => r.Status)
            .SingleAsync();
    }

    private async Task<List<string>> FormsAsync()
    {
        await using var context = hub.Context();
        return await context.KpiSubmissionTimeliness.Select(r => r.FormCode).Distinct().ToListAsync();
    }

    private async Task<DateTime> DueAsync(int periodKey)
    {
        await using var context = hub.Context();
        return await DueAsync(periodKey, context);
    }

    private static Task<DateTime> DueAsync(int periodKey, WarehouseContext context) =>
        context.Periods.Where(p => p.PeriodKey == periodKey).Select(p => p.OfficeDueAt).SingleAsync();

    private async Task<(bool IsHoliday, bool IsWorkingDay)> DayAsync(int key)
    {
        await using var context = hub.Context();
        var day = await context.Dates.SingleAsync(d => d.DateKey == key);
        return (day.IsHoliday, day.IsWorkingDay);
    }
}
