using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>Where a cell shows something else than it holds, that is told; and so are two ways to write one name.</summary>
public sealed class ShownValuesTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase(";;;", "…")]
    [TestCase(";;", "…")]
    [TestCase("\"x\"", "x")]
    [TestCase("\"x\";\"y\"", "x")]
    [TestCase("yyyy;@", "…", FindingCodes.CellDate)]
    [TestCase("0\" triệu\"", "7000000 triệu")]
    [TestCase("#,##0\\ \"tỷ đồng\"", "7000000 tỷ đồng")]
    public void A_format_that_shows_something_else_than_the_figure_is_told(
        string format,
        string shown,
        string? code = null
    )
    {
        var book = hub.Golden("SO-THU-LY").Set("J9", 7_000_000).Format("J9", format);
        if (code is not null)
        {
            // A number that is a day of the calendar: the reader takes it for one.
            book = book.Set("J9", 44_000);
        }
        var finding = hub.Read(book).Findings.Single(f => f.Cell == "J9");
        Assert.That(finding.Code, Is.EqualTo(code ?? FindingCodes.CellScaledFormat));
        Assert.That(code is null ? finding.Expected : shown, Is.EqualTo(shown));
    }

    [Test]
    public void A_number_that_is_no_day_under_a_format_of_days_is_told() =>
        Assert.That(
            hub.Read(hub.Golden("SO-THU-LY").Set("J9", 7_000_000).Format("J9", "yyyy"))
                .Findings.Where(f => f.Cell == "J9")
                .Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.CellScaledFormat })
        );

    [TestCase("#,##0\" đ\"")]
    [TestCase("#,##0\" đồng\"")]
    [TestCase("_-* #,##0\\ \"₫\"_-;\\-* #,##0\\ \"₫\"_-;_-* \"-\"\\ \"₫\"_-;_-@_-")]
    [TestCase("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)")]
    [TestCase("[$-42A]#,##0")]
    [TestCase("000000000")]
    [TestCase("# ?/?")]
    [TestCase("0.00E+00")]
    [TestCase("#,##0;[Red]-#,##0")]
    [TestCase("@")]
    public void A_format_that_shows_the_figure_says_nothing(string format)
    {
        var golden = hub.Golden("SO-THU-LY");
        Assert.That(hub.Read(golden.Format("J9", format)).Findings, Is.Empty);
    }

    [TestCase("#,##0\" đ\"")]
    [TestCase("[$₫-42A]#,##0")]
    public void Dong_in_a_format_of_a_table_of_thousands_are_told(string format)
    {
        var book = hub.Golden("NSNN").Replace("Đơn vị tính: đồng", "Đơn vị tính: 1.000 đồng");
        Assert.That(
            hub.Read(book.Format("C9", format)).Findings.Select(f => (f.Code, f.Cell)),
            Is.EqualTo(new[] { (FindingCodes.CellScaledFormat, "C9") })
        );
    }

    [TestCase(7, "007")]
    [TestCase("7", "07")]
    [TestCase("CHV-7", "CHV-07")]
    public void One_officer_written_in_two_ways_is_told(object first, object second)
    {
        var (reading, findings) = hub.Read(hub.Golden("SO-THU-LY").Set("I9", first).Set("I11", second));
        Assert.That(
            findings.Select(f => (f.Code, f.Severity, f.Cell)),
            Is.EqualTo(new[] { (FindingCodes.CellLeadingZeros, Severity.Warning, "I11") })
        );
        Assert.That(reading, Is.Not.Null);
    }

    [TestCase("1. CHV-01")]
    [TestCase("12) CHV-01")]
    [TestCase("a) CHV-01")]
    [TestCase("II. CHV-01")]
    [TestCase("- CHV-01:")]
    [TestCase("+ CHV-01")]
    public void A_name_with_a_lists_mark_is_told(string name) =>
        Assert.That(
            hub.Read(hub.Golden("SO-THU-LY").Set("I9", name))
                .Findings.Select(f => (f.Code, f.Severity, f.Cell, f.Expected)),
            Is.EqualTo(new[] { (FindingCodes.CellNameMarked, Severity.Warning, "I9", (string?)"CHV-01") })
        );

    [TestCase("N. Văn A")]
    [TestCase("CHV. 01")]
    [TestCase("1.CHV-01")]
    public void A_name_with_a_dot_is_a_name(string name) =>
        Assert.That(hub.Read(hub.Golden("SO-THU-LY").Set("I9", name)).Findings, Is.Empty);

    [TestCase("CHV-7", "CHV-70")]
    [TestCase("7", "70")]
    [TestCase("0", "10")]
    public void Two_officers_are_two(string first, string second) =>
        Assert.That(hub.Read(hub.Golden("SO-THU-LY").Set("I9", first).Set("I11", second)).Findings, Is.Empty);

    [Test]
    public void Decisions_of_two_years_are_two() =>
        Assert.That(
            hub.Read(hub.Golden("SO-THU-LY").Set("B9", "7/QĐ-CCTHADS").Set("B11", "07/QĐ-CCTHADS")).Findings,
            Is.Empty
        );
}
