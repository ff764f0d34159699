using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Tests.Marts;

/// <summary>
/// FY2020 at 6 months ended on Tuesday 31 March 2020; the second working day after it is Friday 3 April, since 2 April was a holiday.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class KpiSubmissionTimelinessTests(DatabaseEngine engine)
{
    private static readonly DateTime DueAt = new(2020, 4, 3, 16, 59, 59, 999, DateTimeKind.Utc);
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() =>
        hub = await TestHub.StartAsync(engine, new DateTimeOffset(2020, 4, 1, 1, 0, 0, TimeSpan.Zero));

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task The_last_moment_of_the_due_day_is_in_time_and_the_next_is_late_and_none_is_missing()
    {
        int[] received =
        [
            await ReceiveAsync(DueAt, "VP-243", months: 6),
            await ReceiveAsync(DueAt.AddMilliseconds(1), "VP-244", months: 6),
            await ReceiveAsync(DueAt.AddMilliseconds(2), "VP-246", months: 6),
        ];
        // When a worker comes to it does not count.
        hub.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var id in received)
        {
            await ProcessAsync(id);
        }

        var rows = await RowsAsync();
        Assert.That(
            rows.Where(r => r.FormCode == "KQ-VIEC").Select(r => (r.OfficeCode, r.Status, r.SubmittedAt)).Take(4),
            Is.EqualTo(
                new (string, string, DateTime?)[]
                {
                    ("VP-243", "on_time", DueAt),
                    ("VP-244", "late", DueAt.AddMilliseconds(1)),
                    ("VP-246", "late", DueAt.AddMilliseconds(2)),
                    ("VP-247", "missing", null),
                }
            )
        );
        Assert.That(rows.Select(r => r.DueAt), Is.All.EqualTo(DueAt));
        // Ten offices owe three forms for each period; staff is reported once a year.
        Assert.That(rows.Select(r => (r.StatYear, r.Months)).Distinct(), Is.EqualTo(new[] { (2020, 6) }));
        Assert.That(
            rows.GroupBy(r => r.FormCode).Select(g => (g.Key, g.Count())).Order(),
            Is.EqualTo(new[] { ("KQ-TIEN", 10), ("KQ-VIEC", 10), ("NSNN", 10) })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task What_was_refused_is_missing_and_a_correction_does_not_make_late_what_was_in_time()
    {
        var good = hub.Variant("VP-244", 2020, 6, 0);
        hub.Clock.SetUtcNow(DueAt.AddHours(-2));
        await hub.SubmitAsync(hub.Variant("VP-243", 2020, 6, 0));
        var refused = await hub.SubmitAsync(good.Set("C14", 1));
        Assert.That(refused.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(await StatusAsync("VP-244"), Is.EqualTo(("missing", (DateTime?)null)));

        hub.Clock.SetUtcNow(DueAt.AddHours(-1));
        await hub.SubmitAsync(good);
        await SendAsync(DueAt.AddDays(3), "VP-244", months: 6, more: 5);
        Assert.That(await StatusAsync("VP-244"), Is.EqualTo(("on_time", DueAt.AddHours(-1))));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task The_first_that_was_received_counts_whichever_is_processed_first()
    {
        var early = await ReceiveAsync(DueAt.AddHours(-1), "VP-244", months: 6);
        var late = await ReceiveAsync(DueAt.AddHours(1), "VP-244", months: 6, more: 5);
        await ProcessAsync(late);
        Assert.That(await StatusAsync("VP-244"), Is.EqualTo(("late", DueAt.AddHours(1))));

        await hub.ProcessAsync(early);
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That((await hub.SubmissionAsync(early)).Status, Is.EqualTo(SubmissionStatus.Superseded));
        Assert.That(await StatusAsync("VP-244"), Is.EqualTo(("on_time", DueAt.AddHours(-1))));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_newer_period_makes_due_those_before_it_back_to_the_first_of_each_year()
    {
        await SendAsync(DueAt, "VP-244", months: 6);
        await SendAsync(DueAt.AddDays(200), "VP-246", months: 10);
        Assert.That(await PeriodsAsync(), Is.EqualTo(new[] { 202006, 202007, 202008, 202009, 202010 }));

        // The next year has begun, with its second month: what is left of this one was not sent, and the first month is not asked for.
        await hub.LoadAsync(
            hub.Get<FormCatalog>().Forms.OfType<Thads.Etl.Forms.Award.AwardForm>().Single(),
            "VP-246",
            2020,
            [.. FormSamples.Awards()]
        );
        hub.Clock.SetUtcNow(new DateTimeOffset(2020, 12, 20, 0, 0, 0, TimeSpan.Zero));
        await hub.LoadAsync(
            hub.Get<FormCatalog>()
                .Forms.OfType<Thads.Etl.Forms.AdministrativeEnforcement.AdministrativeEnforcementForm>()
                .Single(),
            "VP-246",
            2021,
            [.. FormSamples.Administrative()],
            months: 2
        );
        Assert.That(
            await PeriodsAsync(),
            Is.EqualTo(new[] { 202006, 202007, 202008, 202009, 202010, 202011, 202012, 202102 })
        );
        var year = (await RowsAsync()).Where(r => r.StatYear == 2020 && r.Months == 12).ToList();
        Assert.That(
            year.Select(r => r.FormCode).Distinct().Order(),
            Is.EqualTo(new[] { "KQ-TIEN", "KQ-VIEC", "NHAN-SU", "NSNN" })
        );
        Assert.That(year.Select(r => r.Status), Is.All.EqualTo("missing"));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        // An earlier month that comes in late makes the months after it due.
        await SendAsync(new DateTime(2020, 12, 21, 0, 0, 0, DateTimeKind.Utc), "VP-244", months: 4);
        Assert.That((await PeriodsAsync()).Take(3), Is.EqualTo(new[] { 202004, 202005, 202006 }));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_database_of_an_older_build_shows_it_after_the_next_start()
    {
        await SendAsync(DueAt, "VP-244", months: 6);
        var before = (await RowsAsync()).ConvertAll(Text);
        Assert.That(before, Has.Count.EqualTo(30));
        await hub.ExecuteAsync("delete from mart.kpi_submission_timeliness");
        await hub.ExecuteAsync("update dw.dim_date set is_working_day = false");
        await hub.Get<WarehouseInitializer>().InitializeAsync(default);
        Assert.That(await hub.Get<MartRefresher>().RefreshPendingAsync(default), Is.EqualTo(1));
        Assert.That((await RowsAsync()).ConvertAll(Text), Is.EqualTo(before));

        await hub.Get<WarehouseInitializer>().InitializeAsync(default);
        Assert.That(await hub.Get<MartRefresher>().RefreshPendingAsync(default), Is.Zero);
    }

    [Test]
    public async Task It_does_not_depend_on_when_it_is_asked()
    {
        await SendAsync(DueAt, "VP-244", months: 6);
        var then = (await RowsAsync()).ConvertAll(Text);
        hub.Clock.Advance(TimeSpan.FromDays(1_000));
        await hub.Get<MartRefresher>().RefreshAllAsync(default);
        Assert.That((await RowsAsync()).ConvertAll(Text), Is.EqualTo(then));
    }

    private static string Text(KpiSubmissionTimeliness r) =>
        FormattableString.Invariant(
            $"{r.StatYear} {r.Months} {r.OfficeCode} {r.FormCode} {r.DueAt:O} {r.SubmittedAt:O} {r.Status}"
        );

    private async Task<int> ReceiveAsync(DateTime at, string office, int months, int more = 0)
    {
        hub.Clock.SetUtcNow(at);
        var bytes = hub.Variant(office, 2020, months, more);
        var receipt = await hub.Log.ReceiveAsync(new("test.xlsx", bytes, new("test"), Justification: "test"), default);
        return receipt.SubmissionId;
    }

    private async Task ProcessAsync(int id)
    {
        await hub.ProcessAsync(id);
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    private async Task SendAsync(DateTime at, string office, int months, int more = 0) =>
        await ProcessAsync(await ReceiveAsync(at, office, months, more));

    private async Task<(string, DateTime?)> StatusAsync(string office)
    {
        var row = (await RowsAsync()).Single(r => r.OfficeCode == office && r.FormCode == "KQ-VIEC");
        return (row.Status, row.SubmittedAt);
    }

    private async Task<List<int>> PeriodsAsync() =>
        [.. (await RowsAsync()).Select(r => (r.StatYear * 100) + r.Months).Distinct()];

    private async Task<List<KpiSubmissionTimeliness>> RowsAsync()
    {
        await using var context = hub.Context();
        return await context
            .KpiSubmissionTimeliness.AsNoTracking()
            .OrderBy(r => r.StatYear)
            .ThenBy(r => r.Months)
            .ThenBy(r => r.FormCode)
            .ThenByDescending(r => r.OfficeCode != "VP-26")
            .ThenBy(r => r.OfficeCode)
            .ToListAsync();
    }
}
