using Thads.Etl.Demo;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Validation;

/// <summary>Rules between the periods of one office.</summary>
public sealed class HistoryValidatorTests
{
    private const string Office = "VP-244";
    private TestHub hub = null!;
    private SampleFigures figures = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        figures = new SampleFigures(SeedYear.ReadAll());
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Years_and_months_that_follow_on_one_another_have_nothing_to_say()
    {
        foreach (var (year, months) in new[] { (2019, 12), (2020, 1), (2020, 2), (2020, 7), (2020, 12) })
        {
            Assert.That(await CodesAsync(Cases(year, months)), Is.Empty, $"{year}-{months}");
        }
    }

    [Test]
    public async Task What_was_carried_in_does_not_change_through_the_year()
    {
        await CodesAsync(Cases(2020, 3));
        var moved = Cases(
            2020,
            4,
            row => (row.CarriedIn, row.NewlyAccepted) = (row.CarriedIn - 1, row.NewlyAccepted + 1)
        );
        Assert.That(await CodesAsync(moved), Is.EqualTo(new[] { (FindingCodes.HistoryChangedWithinYear, "error") }));
    }

    [Test]
    public async Task A_locked_periods_mistake_may_be_put_right_in_the_next_one()
    {
        await CodesAsync(Cases(2020, 3));
        await hub.Get<PeriodLocks>().LockAsync(202003, new("test"), default);
        var moved = Cases(
            2020,
            4,
            row => (row.CarriedIn, row.NewlyAccepted) = (row.CarriedIn - 1, row.NewlyAccepted + 1)
        );
        Assert.That(await CodesAsync(moved), Is.EqualTo(new[] { (FindingCodes.HistoryChangedWithinYear, "warning") }));
    }

    [Test]
    public async Task Cumulative_figures_do_not_fall()
    {
        await CodesAsync(Cases(2020, 8));
        var fallen = Cases(
            2020,
            9,
            row =>
                (row.Completed, row.InProgress, row.CarriedOut) = (
                    0,
                    row.InProgress + row.Completed,
                    row.CarriedOut + row.Completed
                )
        );
        Assert.That(await CodesAsync(fallen), Is.EqualTo(new[] { (FindingCodes.HistoryFell, "warning") }));
    }

    [Test]
    public async Task A_year_opens_with_at_most_what_the_last_one_closed_with()
    {
        await CodesAsync(Cases(2018, 12));
        var more = Cases(
            2019,
            12,
            row => (row.CarriedIn, row.NewlyAccepted) = (row.CarriedIn + 1, row.NewlyAccepted - 1)
        );
        var less = Cases(
            2019,
            12,
            row => (row.CarriedIn, row.NewlyAccepted) = (row.CarriedIn - 1, row.NewlyAccepted + 1)
        );
        Assert.That(await CodesAsync(more), Is.EqualTo(new[] { (FindingCodes.HistoryExceedsCarriedOut, "error") }));
        Assert.That(await CodesAsync(less), Is.EqualTo(new[] { (FindingCodes.HistoryMovedToSeparateBook, "info") }));
    }

    [TestCase(9, false)]
    [TestCase(11, false)]
    [TestCase(12, true)]
    public async Task Only_the_close_of_a_full_year_is_held_against_what_the_next_one_opens_with(
        int months,
        bool isFound
    )
    {
        await hub.LoadAsync(Single(2020, 4, carriedIn: 70, carriedOut: 60));
        var less = await CodesAsync(Single(2019, months, carriedIn: 50, carriedOut: 60));
        Assert.That(
            less,
            Is.EqualTo(Enumerable.Repeat((FindingCodes.HistoryLessThanNextOpening, "warning"), isFound ? 1 : 0))
        );
    }

    [TestCase(9, false)]
    [TestCase(11, false)]
    [TestCase(12, true)]
    public async Task What_a_year_opens_with_is_held_against_a_full_year_only(int months, bool isFound)
    {
        await hub.LoadAsync(Single(2019, months, carriedIn: 50, carriedOut: 60));
        var more = await CodesAsync(Single(2020, 4, carriedIn: 70, carriedOut: 60));
        Assert.That(
            more,
            Is.EqualTo(Enumerable.Repeat((FindingCodes.HistoryExceedsCarriedOut, "error"), isFound ? 1 : 0))
        );
    }

    [Test]
    public async Task A_mistaken_unit_is_named()
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<MoneyResultForm>().Single();
        var index = Array.FindIndex(SampleWeights.Offices, o => o.Office == Office);
        byte[] Money(int months, decimal unit) =>
            hub.Print(form, Office, 2020, months, figures.Results(2020, months, index, isMoney: true, form), unit);
        await CodesAsync(Money(3, 1_000));
        // Printed in thousands, but labelled as đồng.
        var submission = await hub.SubmitAsync(Money(4, 1_000).Replace("Đơn vị tính: 1.000 đồng", "Đơn vị tính: đồng"));
        var finding = (await hub.FindingsAsync(submission.SubmissionId)).Single(f =>
            f.Code == FindingCodes.HistoryUnitMistaken
        );
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(finding.Arguments, Does.Contain("\"unit\":\"1.000 đồng\""));
    }

    [Test]
    public async Task Last_periods_file_sent_again_is_known_by_its_figures()
    {
        await CodesAsync(Cases(2020, 4));
        var resent = Cases(2020, 4).Replace("4 tháng / năm 2020", "5 tháng / năm 2020");
        Assert.That(await CodesAsync(resent), Is.EqualTo(new[] { (FindingCodes.PeriodResent, "warning") }));
    }

    [Test]
    public async Task What_is_unusual_for_the_office_itself_is_a_warning()
    {
        foreach (var year in new[] { 2015, 2016, 2017, 2018 })
        {
            await CodesAsync(Cases(year, 12));
        }
        Assert.That(await CodesAsync(Cases(2019, 12)), Is.Empty);
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        var tenfold = Cases(
            2019,
            12,
            row =>
            {
                var more = row.Enforceable * 9;
                (row.Enforceable, row.InProgress, row.CarriedOut) = (
                    row.Enforceable + more,
                    row.InProgress + more,
                    row.CarriedOut + more
                );
                (row.ToEnforce, row.AcceptedTotal, row.NewlyAccepted) = (
                    row.ToEnforce + more,
                    row.AcceptedTotal + more,
                    row.NewlyAccepted + more
                );
                FormTotals.FillRates(form, row);
            }
        );
        // The two figures that moved, in the row where they did; what follows from them is not asked about.
        Assert.That(
            await CodesAsync(tenfold),
            Is.EqualTo(Enumerable.Repeat((FindingCodes.HistoryImplausible, "warning"), 2))
        );
    }

    [TestCase(0, false)]
    [TestCase(1, false)]
    [TestCase(200, true)]
    public async Task Years_of_one_and_the_same_figure_have_outliers_too(int more, bool isUnusual)
    {
        foreach (var year in new[] { 2016, 2018, 2020, 2022 })
        {
            await hub.LoadAsync(Flat(year, 0));
        }
        var codes = (await CodesAsync(Flat(2024, more))).Select(finding => finding.Item1);
        Assert.That(codes.Contains(FindingCodes.HistoryImplausible), Is.EqualTo(isUnusual));
    }

    [Test]
    public async Task One_year_of_its_own_among_equal_ones_does_not_make_everything_usual()
    {
        foreach (var (year, more) in new[] { (2016, 0), (2018, 0), (2020, 0), (2022, 10) })
        {
            await hub.LoadAsync(Flat(year, more));
        }
        var codes = (await CodesAsync(Flat(2024, 200))).Select(finding => finding.Item1);
        Assert.That(codes, Does.Contain(FindingCodes.HistoryImplausible));
    }

    [Test]
    public async Task Targets_come_from_the_province_alone()
    {
        var sample = hub.Sample("VP-26", "CHI-TIEU", 2018)
            .Replace("Đơn vị gửi báo cáo: Cục Thi hành án dân sự tỉnh Vĩnh Phúc", "Đơn vị gửi báo cáo: Tam Đảo");
        Assert.That(await CodesAsync(sample), Is.EqualTo(new[] { (FindingCodes.OfficeNotTheProvince, "error") }));
    }

    /// <summary>The same cases in every year, and so many more of them; no year follows on another, since they would contradict each other.</summary>
    private byte[] Flat(int year, int more)
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        var index = Array.FindIndex(SampleWeights.Offices, o => o.Office == Office);
        var rows = figures.Results(2020, 12, index, isMoney: false, form);
        var row = rows[0];
        row.NewlyAccepted += more;
        row.AcceptedTotal += more;
        row.ToEnforce += more;
        row.Enforceable += more;
        row.InProgress += more;
        row.CarriedOut += more;
        FormTotals.FillRates(form, row);
        return hub.Print(form, Office, year, 12, rows);
    }

    /// <summary>One row of cases, all of them enforceable, of which so many were open at first and at the end.</summary>
    private byte[] Single(int year, int months, int carriedIn, int carriedOut)
    {
        const int newlyAccepted = 40;
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        var accepted = carriedIn + newlyAccepted;
        var row = new CategoryResultRow
        {
            Basis = "chu_dong",
            CaseType = "dan_su",
            AcceptedTotal = accepted,
            CarriedIn = carriedIn,
            NewlyAccepted = newlyAccepted,
            ToEnforce = accepted,
            Enforceable = accepted,
            Completed = accepted - carriedOut,
            InProgress = carriedOut,
            CarriedOut = carriedOut,
        };
        FormTotals.FillRates(form, row);
        return hub.Print(form, Office, year, months, [row]);
    }

    private async Task<IEnumerable<(string, string)>> CodesAsync(byte[] workbook)
    {
        var submission = await hub.SubmitAsync(workbook);
        return (await hub.FindingsAsync(submission.SubmissionId)).Select(f => (f.Code, f.Severity));
    }

    /// <summary>The sample's cases with a change to their first row that keeps every identity.</summary>
    private byte[] Cases(int year, int months, Action<CategoryResultRow>? change = null)
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        var index = Array.FindIndex(SampleWeights.Offices, o => o.Office == Office);
        var rows = figures.Results(year, months, index, isMoney: false, form);
        change?.Invoke(rows[0]);
        FormTotals.FillRates(form, rows[0]);
        return hub.Print(form, Office, year, months, rows);
    }
}
