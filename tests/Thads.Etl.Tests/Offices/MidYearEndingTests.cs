using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Lineage;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Offices;

/// <summary>
/// Phúc Yên ends on 2020-03-31, after six months of FY2020, and its neighbour Lập Thạch goes on: no month of the year is lost or counted
/// twice, and what was accepted before stays accepted.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MidYearEndingTests(DatabaseEngine engine)
{
    private const string Ended = "VP-244";
    private const string GoesOn = "VP-246";
    private const string EndedLine =
        "VP-244,244,district,Chi cục Thi hành án dân sự thành phố Phúc Yên,Phúc Yên,2018-02-07,2020-03-31,";
    private static readonly string[] Forms = ["KQ-VIEC", "KQ-TIEN", "NSNN"];
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync()
    {
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await hub.DisposeAsync();
    }

    [Test]
    public async Task An_office_and_the_sender_itself_may_end_within_the_year_that_targets_were_accepted_for()
    {
        await AssignAsync(new("ALL", 80m, 40m), new(Ended, 82.5m, 41m));
        await LoadAsync(Ended, 6);
        var ended = await hub.LoadOfficesAsync(
            EndedLine,
            "VP-26,26,province,Cục Thi hành án dân sự tỉnh Vĩnh Phúc,Cục THADS Vĩnh Phúc,2014-10-01,2020-04-30,"
        );
        Assert.That((ended.Errors, ended.Changes.Count), Is.EqualTo((Array.Empty<TableError>(), 2)));
        await using var context = hub.Context();
        Assert.That(
            await context
                .KpiOfficePeriods.Where(k => k.OfficeCode == Ended)
                .Select(k => k.CasesTargetRate)
                .SingleAsync(),
            Is.EqualTo(82.5)
        );
        Assert.That(await context.Targets.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Targets_are_taken_for_an_office_that_has_ended_in_the_year_and_go_on_under_their_first_sender()
    {
        await EndAsync();
        await hub.LoadOfficesAsync(
            "VP-26,26,province,Cục Thi hành án dân sự tỉnh Vĩnh Phúc,Cục THADS Vĩnh Phúc,2014-10-01,2020-04-30,",
            "PT,,province,Thi hành án dân sự tỉnh Phú Thọ,THADS Phú Thọ,2020-05-01,,"
        );
        await LoadAsync(Ended, 6);
        var first = await AssignAsync(new("ALL", 80m, 40m), new(Ended, 82.5m, 41m));
        var second = await AssignAsync(new AssignedTarget(Ended, 83m, 42m));
        Assert.That((first.OfficeCode, second.OfficeCode), Is.EqualTo(("PT", "PT")));
        await using var context = hub.Context();
        var year = await context.KpiOfficeYears.SingleAsync(k => k.OfficeCode == Ended);
        Assert.That((year.CasesTargetRate, year.MoneyTargetRate), Is.EqualTo((83.0, 42.0)));
    }

    [Test]
    public async Task The_year_shows_an_ended_office_by_its_last_period()
    {
        await EndAsync();
        await LoadAsync(Ended, 3);
        await LoadAsync(Ended, 6);
        await LoadAsync(GoesOn, 6);
        await using var context = hub.Context();
        var period = await context.KpiOfficePeriods.SingleAsync(k => k.OfficeCode == Ended && k.Months == 6);
        var year = await context.KpiOfficeYears.SingleAsync();
        Assert.That(
            (year.OfficeCode, year.Months, year.IsEnded, year.CasesCompleted, year.MoneyCompletionRate),
            Is.EqualTo((Ended, 6, true, period.CasesCompleted, period.MoneyCompletionRate))
        );
        // The other's year is not over yet, nor is the province's.
        Assert.That(await context.KpiProvinceYears.CountAsync(), Is.Zero);
        await LoadAsync(GoesOn, 12);
        Assert.That(
            await context
                .KpiOfficeYears.OrderBy(k => k.OfficeCode)
                .Select(k => new { k.Months, k.IsEnded })
                .ToListAsync(),
            Is.EqualTo(new[] { new { Months = 6, IsEnded = true }, new { Months = 12, IsEnded = false } })
        );
    }

    [TestCase("", 1, TestName = "{m}: no successor is known")]
    [TestCase("false", 1, TestName = "{m}: the successor's reports do not hold them")]
    [TestCase("true", 0, TestName = "{m}: the successor's reports hold them")]
    [TestCase("not said", 0, TestName = "{m}: nobody has said")]
    public async Task The_provinces_year_holds_every_month_once(string carries, int ended)
    {
        await EndAsync();
        await SucceedAsync(carries);
        await LoadAsync(Ended, 6);
        await LoadAsync(GoesOn, 6);
        await LoadAsync(GoesOn, 12);
        await using var context = hub.Context();
        var offices = await context.KpiOfficePeriods.AsNoTracking().ToListAsync();
        KpiOfficePeriod Of(string office, int months) =>
            offices.Single(k => k.OfficeCode == office && k.Months == months);
        var parts = ended == 1 ? new[] { Of(Ended, 6), Of(GoesOn, 12) } : [Of(GoesOn, 12)];
        foreach (
            KpiRow row in new KpiRow[]
            {
                await context.KpiProvincePeriods.SingleAsync(k => k.Months == 12),
                await context.KpiProvinceYears.SingleAsync(),
            }
        )
        {
            Assert.That(Figures([row]), Is.EqualTo(Figures(parts)), row.GetType().Name);
            Assert.That((row.OfficesExpected, row.OfficesReported), Is.EqualTo((9, 1)));
        }
        var year = await context.KpiProvinceYears.SingleAsync();
        Assert.That((year.Months, year.IsEnded, year.OfficesEnded), Is.EqualTo((12, false, ended)));
        // Before the end each office counts for itself.
        Assert.That(
            Figures([await context.KpiProvincePeriods.SingleAsync(k => k.Months == 6)]),
            Is.EqualTo(Figures([Of(Ended, 6), Of(GoesOn, 6)]))
        );
        // The report of the province is made of the same.
        foreach (
            var (form, figure) in new[] { ("KQ-VIEC", (decimal?)year.CasesAccepted), ("KQ-TIEN", year.MoneyAccepted) }
        )
        {
            var report = hub.Read(await hub.ReportAsync(form)).Reading!;
            Assert.That(report.Totals["accepted_total"], Is.EqualTo(figure), form);
        }
        var collected = hub.Read(await hub.ReportAsync("NSNN")).Reading!.Totals["collected"];
        Assert.That(collected, Is.EqualTo(year.CollectedStateBudgetVnd + year.CollectedCitizensOrgsVnd));
        // By today's structure the same sums are shared out.
        var current = await context.KpiOfficePeriodsCurrent.Where(k => k.Months == 12).ToListAsync();
        Assert.That(current.Sum(k => k.CasesCompleted), Is.EqualTo(year.CasesCompleted));
        Assert.That(current.Sum(k => k.MoneyBacklog), Is.EqualTo((double)year.MoneyBacklog!));
        // And every figure is followed to the cells that it is made of.
        foreach (var column in new[] { "cases_completion_rate", "money_completed", "collected_state_budget_vnd" })
        {
            var trace = await hub.Get<KpiTracer>()
                .TraceAsync(KpiFormulas.Find(column)!, new KpiPlace(2020, null, null), 0, 1_000, default);
            Assert.That(trace!.IsExplained, Is.True, column);
            Assert.That(trace.Facts.Select(fact => fact.OfficeCode).Distinct().Count(), Is.EqualTo(1 + ended), column);
        }
    }

    [Test]
    public async Task Until_the_successor_reports_the_months_of_the_ended_office_count_for_themselves()
    {
        await EndAsync();
        await SucceedAsync("true");
        await LoadAsync(Ended, 6);
        await hub.LoadAsync(hub.Sample("VP-247", "KQ-VIEC", 2020));
        Assert.That(await CompletedAsync(), Is.EqualTo((await OfAsync(Ended, 6) + await OfAsync("VP-247", 12), 1)));
        Assert.That(await ReportedAsync(), Is.EqualTo((await CompletedAsync()).Item1));
        await hub.LoadAsync(hub.Sample(GoesOn, "KQ-VIEC", 2020));
        Assert.That(await ReportedAsync(), Is.EqualTo((await CompletedAsync()).Item1));
        // Its money is another report, and counts still.
        Assert.That(await CompletedAsync(), Is.EqualTo((await OfAsync("VP-247", 12) + await OfAsync(GoesOn, 12), 1)));
        await hub.LoadAsync(hub.Sample("VP-247", "KQ-TIEN", 2020));
        await using var context = hub.Context();
        var year = await context.KpiProvinceYears.SingleAsync();
        Assert.That(
            year.MoneyCompleted,
            Is.EqualTo(
                await context
                    .KpiOfficePeriods.Where(k =>
                        (k.OfficeCode == Ended && k.Months == 6) || (k.OfficeCode == "VP-247" && k.Months == 12)
                    )
                    .SumAsync(k => k.MoneyCompleted)
            )
        );
        Assert.That(year.OfficesEnded, Is.EqualTo(1));
    }

    [Test]
    public async Task A_correction_of_the_last_period_changes_the_later_ones_and_the_year()
    {
        await EndAsync();
        await LoadAsync(Ended, 6);
        await LoadAsync(GoesOn, 12);
        var before = await AcceptedAsync();
        await hub.LoadAsync(hub.Variant(Ended, 2020, 6, 7));
        Assert.That(await AcceptedAsync(), Is.EqualTo(before + 7));

        async Task<long?> AcceptedAsync()
        {
            await using var context = hub.Context();
            return await context.KpiProvinceYears.Select(k => k.CasesAccepted).SingleAsync();
        }
    }

    [Test]
    public async Task Over_two_successions_in_one_year_nothing_counts_twice()
    {
        await hub.LoadOfficesAsync(
            EndedLine,
            "MID,,district,Chi cục THADS Trung gian,Trung gian,2020-04-01,2020-06-30,"
        );
        var chained = await hub.LoadCarryingAsync(
            (Ended, "MID", "2020-04-01", "true"),
            ("MID", GoesOn, "2020-07-01", "true")
        );
        Assert.That(chained.Errors, Is.Empty);
        await hub.LoadAsync(hub.Sample(Ended, "KQ-VIEC", 2020, 6));
        await hub.LoadAsync(hub.Sample("VP-247", "KQ-VIEC", 2020));
        // Whoever holds its figures has not reported.
        Assert.That(await CompletedAsync(), Is.EqualTo((await OfAsync(Ended, 6) + await OfAsync("VP-247", 12), 1)));
        Assert.That(await ReportedAsync(), Is.EqualTo((await CompletedAsync()).Item1));
        await hub.LoadAsync(hub.Sample(GoesOn, "KQ-VIEC", 2020));
        Assert.That(await ReportedAsync(), Is.EqualTo((await CompletedAsync()).Item1));
        Assert.That(await CompletedAsync(), Is.EqualTo((await OfAsync("VP-247", 12) + await OfAsync(GoesOn, 12), 0)));
    }

    [Test]
    public async Task The_approved_year_holds_the_approved_months_of_the_ended_office()
    {
        await EndAsync();
        await SucceedAsync("false");
        await LoadAsync(Ended, 6);
        await LoadAsync(GoesOn, 12);
        await ApproveAsync(s => s.OfficeCode == GoesOn);
        await using var context = hub.Context();
        Assert.That(
            await context.KpiProvinceYearsApproved.Select(k => k.CasesCompleted).SingleAsync(),
            Is.EqualTo(await OfAsync(GoesOn, 12))
        );
        await ApproveAsync(_ => true);
        var (approved, all) = (
            await context.KpiProvinceYearsApproved.SingleAsync(),
            await context.KpiProvinceYears.SingleAsync()
        );
        Assert.That(Figures([approved]), Is.EqualTo(Figures([all])));
        Assert.That((approved.OfficesEnded, approved.Months, approved.IsEnded), Is.EqualTo((1, 12, false)));
        Assert.That(
            await context.KpiOfficeYearsApproved.Select(k => k.Months).OrderBy(m => m).ToListAsync(),
            Is.EqualTo(new[] { 6, 12 })
        );
    }

    [Test]
    public async Task Where_every_office_ended_the_province_has_the_year_that_they_had()
    {
        await hub.LoadAsync(hub.Report("VP-243", 2025, 9));
        await hub.LoadAsync(hub.Report("VP-244", 2025, 9));
        await using var context = hub.Context();
        var year = await context.KpiProvinceYears.SingleAsync();
        Assert.That((year.Months, year.IsEnded, year.OfficesEnded), Is.EqualTo((9, true, 0)));
        Assert.That(year.CasesCompleted, Is.EqualTo(await context.KpiOfficeYears.SumAsync(k => k.CasesCompleted)));
        Assert.That(
            await context.KpiOfficeYearsCurrent.Select(k => k.Months).ToListAsync(),
            Is.EqualTo(new[] { 9, 9 })
        );
        // With successors the year goes on.
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        Assert.That(await context.KpiProvinceYears.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task All_successors_of_an_office_say_the_same_of_its_figures()
    {
        await hub.LoadOfficesAsync(EndedLine);
        var result = await hub.LoadCarryingAsync(
            (Ended, "VP-246", "2020-04-01", "true"),
            (Ended, "VP-247", "2020-04-01", "false")
        );
        Assert.That(
            result.Errors.Where(e => e.Column == "carries_figures").Select(e => e.Message),
            Is.EqualTo(new[] { "All successors of VP-244 say the same (lines 2, 3)." })
        );
        Assert.That(
            (await hub.LoadCarryingAsync((Ended, GoesOn, "2020-04-01", "perhaps"))).Errors.Select(e => e.Column),
            Is.EqualTo(new[] { "carries_figures" })
        );
    }

    [TestCase("", TestName = "{m}: no successor is known")]
    [TestCase("false", TestName = "{m}: the successor's reports do not hold them")]
    [TestCase("true", TestName = "{m}: the successor's reports hold them")]
    public async Task What_is_foretold_of_the_provinces_rate_counts_an_ended_office_as_the_marts_do(string carries)
    {
        await EndAsync();
        await SucceedAsync(carries);
        await LoadAsync(Ended, 6);
        await LoadAsync("VP-247", 12);
        var report = hub.Sample(GoesOn, "KQ-VIEC", 2020, 12);
        var file = new StoredFile("a.xlsx", report, DeclaredTarget.Nothing);
        var rate = (await hub.Get<WorkbookChecker>().CheckAsync(file, default)).Preview!.Rates.Single();
        Assert.That(rate.ProvinceBefore, Is.EqualTo(await ProvinceRateAsync()).Within(1e-9));
        await hub.LoadAsync(report);
        Assert.That(rate.ProvinceAfter, Is.EqualTo(await ProvinceRateAsync()).Within(1e-9));
        Assert.That(rate.ProvinceAfter, Is.Not.EqualTo(rate.ProvinceBefore));

        async Task<double?> ProvinceRateAsync()
        {
            await using var context = hub.Context();
            return await context
                .KpiProvincePeriods.Where(k => k.Months == 12)
                .Select(k => k.CasesCompletionRate)
                .SingleAsync();
        }
    }

    [TestCase("CHI-TIEU")]
    [TestCase("CHI-SO")]
    public async Task Of_two_departments_of_one_year_the_first_sends_the_provinces_form_and_the_second_is_told(
        string form
    )
    {
        var sample = hub.Sample("VP-26", form, 2020);
        await hub.LoadAsync(sample);
        await hub.LoadOfficesAsync(
            "VP-26,26,province,Cục Thi hành án dân sự tỉnh Vĩnh Phúc,Cục THADS Vĩnh Phúc,2014-10-01,2020-04-30,",
            "PT,,province,Thi hành án dân sự tỉnh Phú Thọ,THADS Phú Thọ,2020-05-01,,"
        );
        var sent = await hub.SubmitAsync(
            sample.Replace("Cục Thi hành án dân sự tỉnh Vĩnh Phúc", "Thi hành án dân sự tỉnh Phú Thọ")
        );
        Assert.That(sent.Status, Is.EqualTo(SubmissionStatus.Rejected));
        var finding = (await hub.FindingsAsync(sent.SubmissionId)).Single(f => f.Severity == "error");
        Assert.That((finding.Code, finding.Found), Is.EqualTo((FindingCodes.PeriodSentByOther, "VP-26")));
    }

    private static (long?, long?, long?, decimal?, decimal?, decimal?, decimal?) Figures(IReadOnlyList<KpiRow> rows) =>
        (
            rows.Sum(k => k.CasesAccepted),
            rows.Sum(k => k.CasesCompleted),
            rows.Sum(k => k.CasesBacklog),
            rows.Sum(k => k.MoneyCompleted),
            rows.Sum(k => k.MoneyEnforceable),
            rows.Sum(k => k.CollectedStateBudgetVnd),
            rows.Sum(k => k.CollectedCitizensOrgsVnd)
        );

    private async Task EndAsync()
    {
        Assert.That((await hub.LoadOfficesAsync(EndedLine)).Errors, Is.Empty);
    }

    private async Task SucceedAsync(string carries)
    {
        if (carries.Length > 0)
        {
            var said = carries == "not said" ? "" : carries;
            var result = await hub.LoadCarryingAsync((Ended, GoesOn, "2020-04-01", said));
            Assert.That(result.Errors, Is.Empty);
        }
    }

    private async Task LoadAsync(string office, int months)
    {
        foreach (var form in Forms)
        {
            await hub.LoadAsync(hub.Sample(office, form, 2020, months));
        }
    }

    /// <summary>What the report of the province says was completed.</summary>
    private async Task<decimal> ReportedAsync()
    {
        var totals = hub.Read(await hub.ReportAsync("KQ-VIEC")).Reading!.Totals;
        return totals["completed"] + totals["terminated"];
    }

    private async Task<(long?, int)> CompletedAsync()
    {
        await using var context = hub.Context();
        var year = await context.KpiProvinceYears.SingleAsync();
        return (year.CasesCompleted, year.OfficesEnded);
    }

    private async Task<long?> OfAsync(string office, int months)
    {
        await using var context = hub.Context();
        return await context
            .KpiOfficePeriods.Where(k => k.OfficeCode == office && k.Months == months)
            .Select(k => k.CasesCompleted)
            .SingleAsync();
    }

    private async Task ApproveAsync(Func<Submission, bool> which)
    {
        await using var context = hub.Context();
        foreach (var submission in (await context.Submissions.AsNoTracking().ToListAsync()).Where(which))
        {
            await hub.Get<SubmissionReviews>().ApproveAsync(submission.SubmissionId, Actor.System, default);
        }
    }

    private async Task<Submission> AssignAsync(params AssignedTarget[] targets)
    {
        var assigned = await hub.Get<TargetAssignments>()
            .AssignAsync(2020, targets, "Quyết định giao chỉ tiêu", Actor.System, default);
        Assert.That(assigned.Outcome, Is.EqualTo(AssignmentOutcome.Sent));
        await hub.ProcessAsync(assigned.Receipt!.SubmissionId);
        await hub.Get<Warehouse.Marts.MartRefresher>().RefreshPendingAsync(default);
        var submission = await hub.SubmissionAsync(assigned.Receipt.SubmissionId);
        Assert.That(
            submission.Status,
            Is.EqualTo(SubmissionStatus.Loaded),
            string.Join('\n', (await hub.FindingsAsync(submission.SubmissionId)).Select(f => f.Code + " " + f.Found))
        );
        return submission;
    }
}
