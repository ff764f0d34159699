using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Marts;

/// <summary>The approved-only views, over two years of two offices with cases, money and collections, and the targets.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ApprovedFiguresTests(DatabaseEngine engine)
{
    private static readonly string[] Offices = ["VP-244", "VP-246"];
    private static readonly string[] Forms = ["KQ-VIEC", "KQ-TIEN", "NSNN"];

    private static readonly (string View, string Mart)[] Pairs =
    [
        ("kpi_office_period_approved", "kpi_office_period"),
        ("kpi_office_year_approved", "kpi_office_year"),
        ("kpi_province_period_approved", "kpi_province_period"),
        ("kpi_province_year_approved", "kpi_province_year"),
    ];

    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        foreach (var year in new[] { 2016, 2017 })
        {
            foreach (var (office, form) in Offices.SelectMany(o => Forms.Select(f => (o, f))))
            {
                await hub.LoadAsync(hub.Sample(office, form, year));
            }
            await hub.LoadAsync(hub.Sample("VP-26", "CHI-TIEU", year));
        }
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task With_nothing_approved_there_is_nothing_in_them()
    {
        foreach (var (view, mart) in Pairs)
        {
            Assert.That(await RowsAsync(mart), Is.Not.Empty);
            Assert.That(await RowsAsync(view), Is.Empty, view);
        }
    }

    [Test]
    public async Task With_everything_approved_they_are_the_marts()
    {
        await ApproveAsync(_ => true);
        foreach (var (view, mart) in Pairs)
        {
            var (approved, all) = (await RowsAsync(view), await RowsAsync(mart));
            Assert.That(approved, Has.Count.EqualTo(all.Count));
            Assert.That(all[0].Keys.Except(approved[0].Keys), Is.Empty);
            foreach (var (one, other) in approved.Zip(all))
            {
                foreach (var column in other.Keys)
                {
                    Assert.That(one[column], Is.EqualTo(other[column]), $"{view}.{column}");
                }
            }
        }
        await using var context = hub.Context();
        var change = (await context.KpiProvinceYearsApproved.SingleAsync(k => k.StatYear == 2017)).CasesCompletedChange;
        Assert.That(change, Is.Not.Null.And.Not.Zero);
    }

    [Test]
    public async Task With_one_office_approved_the_province_is_that_office()
    {
        await ApproveAsync(s => s.OfficeCode == "VP-244");
        await using var context = hub.Context();
        Assert.That(
            await context.KpiOfficeYearsApproved.Select(k => k.OfficeCode).Distinct().ToListAsync(),
            Is.EqualTo(new[] { "VP-244" })
        );
        var office = await context
            .KpiOfficeYears.AsNoTracking()
            .SingleAsync(k => k.OfficeCode == "VP-244" && k.StatYear == 2017);
        var province = await context.KpiProvinceYearsApproved.AsNoTracking().SingleAsync(k => k.StatYear == 2017);
        Assert.That(
            (
                province.CasesCompleted,
                province.CasesCompletionRate,
                province.CasesCompletedChange,
                province.MoneyCompleted,
                province.MoneyBacklog,
                province.CollectedStateBudgetVnd
            ),
            Is.EqualTo(
                (
                    office.CasesCompleted,
                    office.CasesCompletionRate,
                    office.CasesCompletedChange,
                    office.MoneyCompleted,
                    office.MoneyBacklog,
                    office.CollectedStateBudgetVnd
                )
            )
        );
        var whole = await context.KpiProvinceYears.AsNoTracking().SingleAsync(k => k.StatYear == 2017);
        Assert.That(
            (province.CasesTargetRate, province.OfficesExpected, province.OfficesReported, whole.OfficesReported),
            Is.EqualTo((whole.CasesTargetRate, whole.OfficesExpected, 1, 2))
        );
        Assert.That(whole.CasesTargetRate, Is.Not.Null);
    }

    [Test]
    public async Task What_is_not_approved_of_an_office_is_null_and_left_out_of_the_sums()
    {
        await ApproveAsync(s =>
            (s.OfficeCode, s.FormCode) is ("VP-244", "KQ-VIEC") or ("VP-246", "KQ-TIEN") or ("VP-246", "NSNN")
        );
        await using var context = hub.Context();
        var all = await context
            .KpiOfficePeriods.AsNoTracking()
            .Where(k => k.StatYear == 2017)
            .ToDictionaryAsync(k => k.OfficeCode);
        var approved = await context
            .KpiOfficePeriodsApproved.AsNoTracking()
            .Where(k => k.StatYear == 2017)
            .ToDictionaryAsync(k => k.OfficeCode);
        var (first, second) = (approved["VP-244"], approved["VP-246"]);
        Assert.That(
            (first.CasesCompleted, first.MoneyCompleted, first.MoneyCompletionRate, first.CollectedStateBudgetVnd),
            Is.EqualTo((all["VP-244"].CasesCompleted, (decimal?)null, (double?)null, (decimal?)null))
        );
        Assert.That(
            (
                second.CasesCompleted,
                second.CasesBacklogChangePct,
                second.MoneyCompleted,
                second.CollectedStateBudgetVnd
            ),
            Is.EqualTo(
                ((long?)null, (double?)null, all["VP-246"].MoneyCompleted, all["VP-246"].CollectedStateBudgetVnd)
            )
        );
        Assert.That((first.OfficesReported, second.OfficesReported), Is.EqualTo((0, 0)));
        var province = await context.KpiProvincePeriodsApproved.AsNoTracking().SingleAsync(k => k.StatYear == 2017);
        Assert.That(
            (province.CasesCompleted, province.MoneyCompleted, province.MoneyProgressGapPp, province.OfficesReported),
            Is.EqualTo((first.CasesCompleted, second.MoneyCompleted, province.MoneyTargetGapPp, 0))
        );
    }

    [Test]
    public async Task A_change_is_one_between_approved_figures()
    {
        await ApproveAsync(s => s.StatYear == 2017);
        await using var context = hub.Context();
        var year = await context.KpiOfficeYearsApproved.AsNoTracking().FirstAsync(k => k.StatYear == 2017);
        Assert.That(
            (year.CasesCompleted is null, year.CasesCompletedChange, year.MoneyBacklogChangePct),
            Is.EqualTo((false, (long?)null, (double?)null))
        );
    }

    [Test]
    public async Task A_new_version_is_not_approved_because_the_old_one_was()
    {
        await ApproveAsync(_ => true);
        await hub.Get<SubmissionPermits>()
            .GrantAsync(
                "VP-244",
                "KQ-VIEC",
                201712,
                hub.Clock.GetUtcNow().UtcDateTime.AddDays(1),
                "test",
                Actor.System,
                default
            );
        // Before the marts tell of the new version, and after.
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("a.xlsx", hub.Variant("VP-244", 2017, 12, 3), Actor.System, Justification: "test"),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        Assert.That((await hub.SubmissionAsync(receipt.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        Assert.That(await CasesAsync(), Is.Null);
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That(await CasesAsync(), Is.Null);
        await hub.Get<SubmissionReviews>().ApproveAsync(receipt.SubmissionId, Actor.System, default);
        Assert.That(await CasesAsync(), Is.GreaterThan(0));

        async Task<long?> CasesAsync()
        {
            await using var context = hub.Context();
            return (
                await context.KpiOfficeYearsApproved.SingleAsync(k => k.StatYear == 2017 && k.OfficeCode == "VP-244")
            ).CasesAccepted;
        }
    }

    private async Task ApproveAsync(Func<Submission, bool> which)
    {
        await using var context = hub.Context();
        foreach (var submission in (await context.Submissions.AsNoTracking().ToListAsync()).Where(which))
        {
            Assert.That(
                await hub.Get<SubmissionReviews>().ApproveAsync(submission.SubmissionId, Actor.System, default),
                Is.EqualTo(ReviewOutcome.Decided)
            );
        }
    }

    private async Task<List<Dictionary<string, object?>>> RowsAsync(string name)
    {
        await using var context = hub.Context();
        var mart = MartTable.All(context).Single(m => m.Name == name);
        var rows = new List<Dictionary<string, object?>>();
        await foreach (var row in mart.Rows(context, new MartFilter(null, null)))
        {
            rows.Add(mart.Columns.ToDictionary(column => column.Name, column => column.Of(row)));
        }
        return rows;
    }
}
