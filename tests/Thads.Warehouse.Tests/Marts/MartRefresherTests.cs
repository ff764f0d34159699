using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Tests.Marts;

/// <summary>
/// Which partitions a refresh replaces, told by rows that belong to no fact: they are gone where it was, and stay elsewhere. What it writes
/// is shown by the tests of each mart.
/// </summary>
public sealed class MartRefresherTests
{
    private static readonly DateTimeOffset Now =
        new DateTimeOffset(2020, 10, 5, 1, 2, 3, 456, TimeSpan.Zero) + TimeSpan.FromTicks(7);
    private TestDatabase database = null!;
    private IWarehouseProvider provider = null!;
    private Steps steps = null!;
    private MartRefresher refresher = null!;

    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        provider = database.Provider();
        steps = new Steps();
        refresher = new MartRefresher(provider, new FakeTimeProvider(Now), steps);
        await using var context = provider.CreateContext();
        foreach (var year in new[] { 2018, 2020, 2022 })
        {
            foreach (var (months, office) in new[] { (3, "VP-244"), (6, "VP-244"), (3, "VP-246"), (3, "VP-999") })
            {
                context.KpiOfficePeriods.Add(
                    new()
                    {
                        StatYear = year,
                        Months = months,
                        OfficeCode = office,
                        OfficeName = office,
                        RefreshedAt = Now.UtcDateTime,
                    }
                );
            }
        }
        await context.SaveChangesAsync();
    }

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task Without_a_request_nothing_is_replaced_and_no_step_is_passed()
    {
        Assert.That(await refresher.IsPendingAsync(default), Is.False);
        Assert.That(await refresher.RefreshPendingAsync(default), Is.Zero);
        Assert.That(steps.Passed, Is.Empty);
        Assert.That(await LeftAsync(), Has.Count.EqualTo(12));
    }

    [TestCase("VP-244", 2020, 3, "2020-3 VP-244")]
    [TestCase("VP-246", 2020, 3, "2020-3 VP-246")]
    [TestCase("VP-999", 2020, 3, "2020-3 VP-999")]
    [TestCase("VP-244", 2020, 0, "2020-3 VP-244, 2020-6 VP-244")]
    [TestCase("ALL", 2020, 6, "2020-6 VP-244")]
    [TestCase("ALL", 2020, 3, "2020-3 VP-244, 2020-3 VP-246, 2020-3 VP-999")]
    public async Task A_request_replaces_its_partition_alone_and_is_served_once(
        string office,
        int year,
        int months,
        string replaced
    )
    {
        var before = await LeftAsync();
        await RequestAsync((office, year, months), (office, year, months));
        Assert.That(await refresher.IsPendingAsync(default), Is.True);
        Assert.That(await refresher.RefreshPendingAsync(default), Is.EqualTo(2));
        Assert.That(before.Except(await LeftAsync()), Is.EquivalentTo(replaced.Split(", ")));
        Assert.That(await refresher.IsPendingAsync(default), Is.False);
        Assert.That(await refresher.RefreshPendingAsync(default), Is.Zero);
        Assert.That(
            steps.Passed,
            Is.EqualTo(new[] { Step.RefreshRequestsClaimed, Step.MartsReplaced, Step.RefreshCommitted })
        );
    }

    /// <summary>VP-244 has 7 cases and VP-246 has 9, of which the marts know nothing yet.</summary>
    [TestCase("VP-244", "2020-3 VP-244 7")]
    [TestCase("VP-246", "2020-3 VP-246 9")]
    [TestCase("ALL", "2020-3 VP-244 7, 2020-3 VP-246 9")]
    [TestCase("VP-999", "")]
    public async Task A_partition_is_made_of_the_facts_of_its_office(string office, string made)
    {
        await using (var context = provider.CreateContext())
        {
            var reference = await ReferenceData.LoadAsync(context, default);
            var period = reference.Period(2020, 3)!;
            foreach (var (code, cases) in new[] { ("VP-244", 7), ("VP-246", 9) })
            {
                context.Add(
                    new CaseResultFact
                    {
                        SourceRow = cases,
                        OfficeKey = reference.Office(code, period.EndDate)!.OfficeKey,
                        PeriodKey = period.PeriodKey,
                        AcceptedTotal = cases,
                    }
                );
            }
            await context.SaveChangesAsync();
        }
        await RequestAsync((office, 2020, 3));
        await refresher.RefreshPendingAsync(default);
        await using var after = provider.CreateContext();
        var rows = await after
            .KpiOfficePeriods.Where(row => row.CasesAccepted != null)
            .OrderBy(row => row.OfficeCode)
            .ToListAsync();
        Assert.That(
            string.Join(", ", rows.Select(row => $"{row.StatYear}-{row.Months} {row.OfficeCode} {row.CasesAccepted}")),
            Is.EqualTo(made)
        );
        // To the millisecond, which is what every engine keeps.
        Assert.That(
            rows.Select(row => row.RefreshedAt),
            Is.All.EqualTo(new DateTime(2020, 10, 5, 1, 2, 3, 456, DateTimeKind.Utc))
        );
    }

    [TestCase(Step.RefreshRequestsClaimed)]
    [TestCase(Step.MartsReplaced)]
    public async Task A_refresh_that_dies_before_its_end_leaves_everything_and_its_request(Step step)
    {
        await RequestAsync(("VP-244", 2020, 3));
        steps.DieAt = step;
        Assert.That(() => refresher.RefreshPendingAsync(default), Throws.InvalidOperationException);
        Assert.That(await LeftAsync(), Has.Count.EqualTo(12));
        steps.DieAt = null;
        Assert.That(await refresher.RefreshPendingAsync(default), Is.EqualTo(1));
        Assert.That(await LeftAsync(), Has.Count.EqualTo(11));
    }

    [Test]
    public async Task A_full_refresh_replaces_everything_and_serves_every_request()
    {
        await RequestAsync(("VP-244", 2020, 3), ("ALL", 2018, 0));
        await refresher.RefreshAllAsync(default);
        Assert.That(await LeftAsync(), Is.Empty);
        Assert.That(await refresher.IsPendingAsync(default), Is.False);
    }

    [Test]
    public async Task Year_by_year_everything_is_replaced_that_any_mart_has_rows_of_and_requests_wait()
    {
        await RequestAsync(("VP-244", 2020, 3));
        await using (var context = provider.CreateContext())
        {
            context.KpiIndexYears.Add(
                new()
                {
                    Year = 2031,
                    IndexCode = "pci",
                    IndexNameVi = "Chỉ số",
                    IndexNameEn = "Index",
                    Scope = "province",
                    ScopeNameVi = "Toàn tỉnh",
                    ScopeNameEn = "Province",
                    Score = 1,
                    RefreshedAt = Now.UtcDateTime,
                }
            );
            await context.SaveChangesAsync();
        }
        await refresher.RefreshYearsAsync(default);
        Assert.That(await LeftAsync(), Is.Empty);
        await using var after = provider.CreateContext();
        Assert.That(await after.KpiIndexYears.CountAsync(), Is.Zero);
        Assert.That(await refresher.IsPendingAsync(default), Is.True);
    }

    [Test]
    public async Task A_request_for_all_offices_has_a_number_of_its_own()
    {
        await using var context = provider.CreateContext();
        await using (var transaction = await provider.BeginWriteAsync(context, default))
        {
            await context.RequestRefreshAsync(2020, 3, default);
            await context.RequestRefreshAsync(0, 0, default);
            await transaction.CommitAsync();
        }
        var requests = await context.MartRefreshRequests.AsNoTracking().OrderBy(one => one.RequestId).ToListAsync();
        Assert.That(
            requests.Select(one => (one.OfficeCode, one.StatYear, one.Months, one.Claim)),
            Is.EqualTo(new[] { ("ALL", 2020, 3, 0), ("ALL", 0, 0, 0) })
        );
        Assert.That(requests.Select(one => one.RequestId), Is.Unique);
    }

    [Test]
    public async Task The_rows_of_a_mart_come_in_the_order_of_its_key_of_all_or_of_one_year_and_office()
    {
        await using var context = provider.CreateContext();
        var mart = MartTable.Find(context, "kpi_office_period")!;
        var all = await RowsAsync(MartFilter.Nothing);
        Assert.That(all, Has.Count.EqualTo(12));
        Assert.That(
            all.Take(4),
            Is.EqualTo(new[] { "2018-3 VP-244", "2018-3 VP-246", "2018-3 VP-999", "2018-6 VP-244" })
        );
        Assert.That(await RowsAsync(new MartFilter(2020)), Is.EqualTo(all.Skip(4).Take(4)));
        Assert.That(
            await RowsAsync(new MartFilter(OfficeCode: "VP-246")),
            Is.EqualTo(new[] { "2018-3 VP-246", "2020-3 VP-246", "2022-3 VP-246" })
        );
        Assert.That(await RowsAsync(new MartFilter(2022, "VP-246")), Is.EqualTo(new[] { "2022-3 VP-246" }));

        async Task<List<string>> RowsAsync(MartFilter filter)
        {
            var columns = mart.Columns.ToDictionary(column => column.Name);
            return await mart.Rows(context, filter)
                .Select(row =>
                    $"{columns["stat_year"].Of(row)}-{columns["months"].Of(row)} {columns["office_code"].Of(row)}"
                )
                .ToListAsync();
        }
    }

    private async Task<List<string>> LeftAsync()
    {
        await using var context = provider.CreateContext();
        return await context
            .KpiOfficePeriods.Select(row => $"{row.StatYear}-{row.Months} {row.OfficeCode}")
            .ToListAsync();
    }

    private async Task RequestAsync(params (string Office, int Year, int Months)[] requests)
    {
        await using var context = provider.CreateContext();
        context.MartRefreshRequests.AddRange(
            requests.Select(
                (one, i) =>
                    new MartRefreshRequest
                    {
                        RequestId = i + 1,
                        OfficeCode = one.Office,
                        StatYear = one.Year,
                        Months = one.Months,
                    }
            )
        );
        await context.SaveChangesAsync();
    }

    private sealed class Steps : IStepObserver
    {
        public List<Step> Passed { get; } = [];
        public Step? DieAt { get; set; }

        void IStepObserver.Passed(Step step, int submissionId)
        {
            Passed.Add(step);
            if (step == DieAt)
            {
                throw new InvalidOperationException("died");
            }
        }
    }
}
