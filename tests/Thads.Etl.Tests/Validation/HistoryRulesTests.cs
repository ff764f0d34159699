using System.Globalization;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Support;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Validation;

/// <summary>Each rule between periods at its bounds: the last figure that says nothing, and the first that does.</summary>
public sealed class HistoryRulesTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void Other_months_and_later_years_are_no_measure_of_what_is_usual()
    {
        // Two years of the same months are too few.
        var years = new[] { (2015, 11), (2016, 11), (2017, 12), (2018, 12), (2022, 12) };
        var past = years.Select(p => Past(p.Item1, p.Item2, ("completed", 10), ("enforceable", 1_000)));
        Assert.That(Of(FindingCodes.HistoryImplausible, Check(Row(completed: 900), [.. past])), Is.Empty);
    }

    [TestCase(1_000, 250_000, 1, null)]
    [TestCase(1_000, 250_001, 1, "1000 đồng, 1.000 đồng?")]
    [TestCase(1_000, 3_999_999, 1_000, "1000 đồng")]
    [TestCase(1_000, 4_000_000, 1, null)]
    [TestCase(1_000, 250_000_000, 1, null)]
    [TestCase(1_000, 250_001_000, 1_000_000, "1000000 đồng")]
    [TestCase(500, 1_999_999_000, 1_000, "1000000 đồng, 1.000 đồng?")]
    [TestCase(500, 2_000_000_000, 1, null)]
    [TestCase(250_000, 1_000, 1, null)]
    [TestCase(250_001, 1_000, 1, "1/1000 1.000 đồng")]
    [TestCase(3_999_999, 1_000, 1_000, "1/1000 triệu đồng")]
    [TestCase(4_000_000, 1_000, 1, null)]
    [TestCase(1_000_000_000, 1_000, 1, "1/1000000 triệu đồng")]
    [TestCase(0, 1_000, 1, null)]
    [TestCase(1_000, 0, 1, null)]
    public void A_figure_of_about_a_thousand_or_a_million_times_the_last_is_in_another_unit(
        decimal past,
        decimal now,
        int unit,
        string? told
    )
    {
        foreach (var (year, months) in new[] { (2020, 3), (2019, 12) })
        {
            var before = Past(year, months, ("to_enforce", past));
            var finding = Of(FindingCodes.HistoryUnitMistaken, Check(Money(now, unit), before)).SingleOrDefault();
            Assert.That(
                finding is null ? null : $"{finding.Arguments["factor"]} {finding.Arguments["unit"]}",
                Is.EqualTo(told)
            );
            Assert.That(finding?.Cell, Is.EqualTo(told is null ? null : "H10"));
            Assert.That(finding?.Arguments["period"], Is.EqualTo(told is null ? null : before.Period.LabelVi));
            Assert.That(finding?.Arguments["column"], Is.EqualTo(told is null ? null : "Tổng số phải thi hành"));
        }
    }

    [TestCase(100, 3, false, null)]
    [TestCase(101, 3, false, Severity.Error)]
    [TestCase(99, 3, false, Severity.Error)]
    [TestCase(101, 3, true, Severity.Warning)]
    [TestCase(100, 9, false, null)]
    [TestCase(101, 9, false, Severity.Warning)]
    [TestCase(99, 9, true, Severity.Warning)]
    public void What_was_carried_in_is_one_figure_all_year(int other, int months, bool isLocked, Severity? told)
    {
        var past = Past(2020, months, ("carried_in", other)) with { IsLocked = isLocked };
        var findings = Of(FindingCodes.HistoryChangedWithinYear, Check(Row(months: 6), past));
        Assert.That(findings.SingleOrDefault()?.Severity, Is.EqualTo(told));
        Assert.That(
            findings.Select(finding => (finding.Cell, finding.Found, finding.Expected, finding.Arguments["period"])),
            Is.All.EqualTo(("D10", "100", $"{other}", past.Period.LabelVi))
        );
    }

    [Test]
    public void A_unit_is_told_by_this_years_period_before_rather_than_by_the_close_of_the_last_year()
    {
        PastSubmission[] both = [Past(2019, 12, ("to_enforce", 1_000_000)), Past(2020, 3, ("to_enforce", 1_000))];
        Assert.That(Of(FindingCodes.HistoryUnitMistaken, Check(Money(1_000_000, 1), both)), Has.Count.EqualTo(1));
        Assert.That(Of(FindingCodes.HistoryUnitMistaken, Check(Money(1_000, 1), both)), Is.Empty);
    }

    [Test]
    public void Money_is_told_in_the_unit_that_the_sheet_prints()
    {
        var past = Past(2020, 3, ("carried_in", 105_000));
        var finding = Of(FindingCodes.HistoryChangedWithinYear, Check(Money(100_000, 1_000), past)).Single();
        Assert.That((finding.Found, finding.Expected), Is.EqualTo(("100", "105")));
    }

    [Test]
    public void It_is_held_against_the_nearest_periods_of_the_year_alone()
    {
        PastSubmission[] all =
        [
            Past(2020, 1, ("carried_in", 101)),
            Past(2020, 3, ("carried_in", 102)),
            Past(2020, 9, ("carried_in", 103)),
            Past(2020, 12, ("carried_in", 104)),
            Past(2019, 3, ("carried_in", 105)),
            Past(2021, 9, ("carried_in", 100)),
        ];
        foreach (var others in new[] { all, [.. all.Reverse()] })
        {
            Assert.That(
                Of(FindingCodes.HistoryChangedWithinYear, Check(Row(months: 6), others)).Select(one => one.Expected),
                Is.EqualTo(new[] { "102", "103" })
            );
        }
    }

    [TestCase(3, "900", 0)]
    [TestCase(3, "901", 1)]
    [TestCase(9, "901", 0)]
    public void Newly_accepted_cases_do_not_fall_from_one_period_to_the_next(int months, string other, int told)
    {
        var past = Past(2020, months, ("newly_accepted", Figure(other)));
        var findings = Of(FindingCodes.HistoryFell, Check(Row(months: 6), past));
        Assert.That(findings, Has.Count.EqualTo(told));
        Assert.That(
            findings.Select(one => (one.Severity, one.Cell, one.Found, one.Expected, one.Arguments["column"])),
            Is.All.EqualTo((Severity.Warning, "E10", "900", other, "Mới thụ lý"))
        );
    }

    [TestCase(100, false, null)]
    [TestCase(99, false, "history.exceeds-carried-out Error")]
    [TestCase(99, true, "history.exceeds-carried-out Warning")]
    [TestCase(101, false, "history.moved-to-separate-book Info")]
    [TestCase(101, true, "history.moved-to-separate-book Info")]
    public void A_year_opens_with_what_the_last_one_closed_with(int closed, bool isLocked, string? told)
    {
        var close = Past(2019, 12, ("carried_out", closed)) with { IsLocked = isLocked };
        var codes = new[] { FindingCodes.HistoryExceedsCarriedOut, FindingCodes.HistoryMovedToSeparateBook };
        var findings = Check(Row(months: 6), close).Where(one => codes.Contains(one.Code)).ToList();
        Assert.That(
            findings.Select(one => $"{one.Code} {one.Severity}"),
            Is.EqualTo(told is null ? Array.Empty<string>() : [told])
        );
        Assert.That(
            findings.Select(one => (one.Cell, one.Found, one.Expected)),
            Is.All.EqualTo(("D10", "100", $"{closed}"))
        );
        Assert.That(
            findings.Where(one => one.Severity == Severity.Info).Select(one => one.Arguments["difference"]),
            Is.All.EqualTo("1")
        );
    }

    [TestCase(12, 990, null)]
    [TestCase(12, 991, "991")]
    [TestCase(11, 991, null)]
    public void A_full_year_closes_with_at_least_what_the_next_one_opens_with(int months, int opening, string? told)
    {
        var next = Past(2021, 2, ("carried_in", opening));
        var later = Past(2021, 3, ("carried_in", 5_000));
        var findings = Of(FindingCodes.HistoryLessThanNextOpening, Check(Row(months: months), later, next));
        Assert.That(findings.Select(one => one.Expected), Is.EqualTo(told is null ? Array.Empty<string>() : [told]));
        Assert.That(
            findings.Select(one => (one.Severity, one.Found, one.Arguments["period"])),
            Is.All.EqualTo((Severity.Warning, "990", next.Period.LabelVi))
        );
    }

    [TestCase(3, true)]
    [TestCase(9, false)]
    public void The_figures_of_the_period_before_under_a_new_date_are_known_again(int months, bool isTold)
    {
        var reading = Read(Row(months: 6));
        var past = Past(2020, months) with { FiguresHash = reading.FiguresHash };
        var findings = Of(FindingCodes.PeriodResent, Check(reading, past));
        Assert.That(
            findings.Select(one => (one.Severity, one.Expected)),
            Is.EqualTo(isTold ? [(Severity.Warning, past.Period.LabelVi)] : Array.Empty<(Severity, string?)>())
        );
    }

    [Test]
    public void Nothing_is_said_of_a_column_with_a_cell_that_cannot_be_read_and_the_others_are_checked()
    {
        var past = Past(2020, 3, ("carried_in", 7), ("newly_accepted", 901), ("completed", 1));
        var found = Check(Read(Row(months: 6).Set("D12", "12a")), past).Select(one => one.Code);
        Assert.That(found, Is.EqualTo(new[] { FindingCodes.HistoryFell }));
    }

    private static decimal Figure(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static List<Finding> Of(string code, IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => finding.Code == code)];

    private IReadOnlyList<Finding> Check(byte[] workbook, params PastSubmission[] others) =>
        Check(Read(workbook), others);

    private IReadOnlyList<Finding> Check(FormReading<CategoryResultRow> reading, params PastSubmission[] others)
    {
        var findings = new FindingCollector(hub.Get<FindingCatalog>());
        ReadingChecks.CheckHistory(reading, new SubmissionHistory(reading.Target!.Period, others), findings);
        return findings.Findings;
    }

    private FormReading<CategoryResultRow> Read(byte[] workbook) =>
        (FormReading<CategoryResultRow>)hub.Read(workbook).Reading!;

    private PastSubmission Past(int year, int months, params (string Column, decimal Figure)[] totals) =>
        new(
            hub.Reference.Period((year * 100) + months)!,
            "other",
            IsLocked: false,
            totals.ToDictionary(total => total.Column, total => total.Figure)
        );

    /// <summary>100 cases carried in and 900 new ones, of which so many are completed and all others go on.</summary>
    private byte[] Row(int completed = 10, int months = 12)
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        return hub.Print(form, "VP-244", 2020, months, [Result(100, 900, completed)]);
    }

    private byte[] Money(decimal toEnforce, int unit)
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<MoneyResultForm>().Single();
        return hub.Print(form, "VP-244", 2020, 6, [Result(toEnforce, 0, 0)], unit);
    }

    private static CategoryResultRow Result(decimal carriedIn, decimal newlyAccepted, decimal completed)
    {
        var accepted = carriedIn + newlyAccepted;
        return new CategoryResultRow
        {
            Basis = "chu_dong",
            CaseType = "dan_su",
            AcceptedTotal = accepted,
            CarriedIn = carriedIn,
            NewlyAccepted = newlyAccepted,
            ToEnforce = accepted,
            Enforceable = accepted,
            Completed = completed,
            InProgress = accepted - completed,
            CarriedOut = accepted - completed,
        };
    }
}
