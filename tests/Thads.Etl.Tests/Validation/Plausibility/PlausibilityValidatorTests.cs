using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Support;
using Thads.Etl.Validation;

namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>Where a figure is asked about, and with which words: its row before the total that it is added up in.</summary>
public sealed class PlausibilityValidatorTests
{
    private const string Column = "newly_accepted";
    private const string Heading = "Mới thụ lý";

    /// <summary>Where the register of twelve cases prints its total.</summary>
    private const int TotalsRow = 21;
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    /// <summary>Each row usually has 500 new cases: 370 to 650.</summary>
    [TestCase(500, 500)]
    [TestCase(5_000, 500, "E12 (Chủ động – Dân sự) 5000 370 650")]
    [TestCase(500, 5_000, "E13 (Chủ động – Hình sự) 5000 370 650")]
    [TestCase(30, 5_000, "E12 (Chủ động – Dân sự) 30 370 650", "E13 (Chủ động – Hình sự) 5000 370 650")]
    public void A_row_is_asked_about_before_the_total(int first, int second, params string[] told) =>
        Assert.That(Told(Check(Cases(first, second), Years(1_000, 500))), Is.EqualTo(told));

    [Test]
    public void The_total_is_asked_about_where_its_rows_are_usual_or_not_known()
    {
        const string total = "E10 1000 370 650";
        Assert.That(Told(Check(Cases(500, 500), Years(500, 500))), Is.EqualTo(new[] { total }));
        Assert.That(Told(Check(Cases(5, 995), Years(500, null))), Is.EqualTo(new[] { total }));
    }

    [Test]
    public void The_heading_is_asked_about_where_no_row_adds_up_the_table()
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseRegisterForm>().Single();
        var reading = hub.Read(hub.Golden(form, FormSamples.Cases(12)).DeleteRow(TotalsRow)).Reading!;
        var period = reading.Target!.Period;
        var most = 1_000 * reading.Totals[Amount];
        var years = new[] { 1, 2, 3 }.Select(ago => Past(period.StatYear - ago, period.Months, Amount, most, null));
        var column = form.Columns.Single(column => column.Code == Amount);
        var heading = reading.Sheet.CellOf(reading.Sheet.Header.LastRow, column);
        Assert.That(
            Check(reading, [.. years]).Select(one => (one.Code, one.Cell)),
            Is.SupersetOf(
                new[] { (FindingCodes.HistoryUnitMistaken, heading), (FindingCodes.HistoryImplausible, heading) }
            )
        );
    }

    [Test]
    public void A_column_with_a_cell_that_cannot_be_read_is_not_asked_about_and_the_others_are()
    {
        var findings = Check(Cases(5_000, 500).Set("E13", "12a"), Years(1_000, 500));
        Assert.That(Told(findings), Is.Empty);
        Assert.That(findings.Select(one => one.Arguments["column"]), Does.Contain("Năm trước chuyển sang"));
    }

    [Test]
    public void Money_is_told_in_the_unit_that_the_sheet_prints()
    {
        const int billion = 1_000_000_000;
        var form = hub.Get<FormCatalog>().Forms.OfType<MoneyResultForm>().Single();
        var row = Row("dan_su", 900m * billion);
        var book = hub.Print(form, "VP-244", 2020, 12, [row], 1_000);
        var past = Enumerable.Range(2017, 3).Select(year => Past(year, 12, Column, 100m * billion, null));
        Assert.That(
            Told(Check(hub.Read(book).Reading!, [.. past])),
            Is.EqualTo(new[] { "E10 900000000 54000000 190000000" })
        );
    }

    private const string Amount = "amount_to_enforce";

    /// <summary>Cell, row, figure, and from where to where it is usual, of each new case that is asked about.</summary>
    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings
            .Where(one => one.Code == FindingCodes.HistoryImplausible && one.Arguments["column"] == Heading)
            .Select(one =>
            {
                Assert.That(one.Severity, Is.EqualTo(Severity.Warning));
                Assert.That(one.Arguments["years"], Is.EqualTo("3"));
                var (low, high) = (one.Arguments["low"], one.Arguments["high"]);
                return $"{one.Cell}{one.Arguments["category"]} {one.Found} {low} {high}".Replace(
                    ".",
                    "",
                    StringComparison.Ordinal
                );
            });

    private IReadOnlyList<Finding> Check(byte[] workbook, PastSubmission[] past) =>
        Check(hub.Read(workbook).Reading!, past);

    private IReadOnlyList<Finding> Check(Etl.Workbooks.Rows.FormReading reading, PastSubmission[] past)
    {
        var findings = new FindingCollector(hub.Get<FindingCatalog>());
        ReadingChecks.CheckHistory(reading, new SubmissionHistory(reading.Target!.Period, past), findings);
        return findings.Findings;
    }

    /// <summary>Three full years before 2020 with so many new cases, in each row so many.</summary>
    private PastSubmission[] Years(decimal total, decimal? row) =>
        [.. Enumerable.Range(2017, 3).Select(year => Past(year, 12, Column, total, row))];

    private PastSubmission Past(int year, int months, string column, decimal total, decimal? row) =>
        new(
            hub.Reference.Period((year * 100) + months)!,
            "other",
            IsLocked: false,
            new Dictionary<string, decimal> { [column] = total }
        )
        {
            Rows = row is { } figure
                ? new[] { "chu_dong/dan_su", "chu_dong/hinh_su" }.ToDictionary(
                    name => name,
                    IReadOnlyDictionary<string, decimal> (_) => new Dictionary<string, decimal> { [column] = figure }
                )
                : null,
        };

    private byte[] Cases(decimal first, decimal second)
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        return hub.Print(form, "VP-244", 2020, 12, [Row("dan_su", first), Row("hinh_su", second)]);
    }

    /// <summary>100 carried in, so many new ones, and all of them go on.</summary>
    private static CategoryResultRow Row(string type, decimal newlyAccepted)
    {
        var accepted = 100 + newlyAccepted;
        return new CategoryResultRow
        {
            Basis = "chu_dong",
            CaseType = type,
            AcceptedTotal = accepted,
            CarriedIn = 100,
            NewlyAccepted = newlyAccepted,
            ToEnforce = accepted,
            Enforceable = accepted,
            InProgress = accepted,
            CarriedOut = accepted,
        };
    }
}
