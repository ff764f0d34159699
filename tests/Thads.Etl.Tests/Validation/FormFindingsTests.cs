using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Support;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Validation;

/// <summary>What is said where two forms state one measure differently.</summary>
public sealed class FormFindingsTests
{
    private const string Measure = "money.carried_in";
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void A_form_that_tells_no_categories_is_compared_as_a_whole() =>
        Assert.That(
            Told(Check(Money(), Other(("", 260_000m)))),
            Is.EqualTo(new[] { "cross-form.differs  250, 260; Năm trước chuyển sang KQ-TIEN CHV-TIEN chv.xlsx -10 ." })
        );

    [Test]
    public void Categories_are_compared_one_by_one_at_their_rows_and_those_that_one_side_lacks_with_nothing() =>
        Assert.That(
            Told(
                Check(
                    Money(),
                    Other(
                        ("chu_dong/dan_su", 100_000),
                        ("chu_dong/khac", 7_000),
                        ("x/y", 8_000),
                        ("ba/phần/tên", 1_000)
                    )
                )
            ),
            Is.EqualTo(
                new[]
                {
                    "cross-form.group-differs  0, 1; Năm trước chuyển sang KQ-TIEN CHV-TIEN chv.xlsx -1 ba/phần/tên.",
                    "cross-form.group-differs D13 150, 0; Năm trước chuyển sang KQ-TIEN CHV-TIEN chv.xlsx 150 Chủ động – Hình sự.",
                    "cross-form.group-differs  0, 7; Năm trước chuyển sang KQ-TIEN CHV-TIEN chv.xlsx -7 Chủ động – Khác.",
                    "cross-form.group-differs  0, 8; Năm trước chuyển sang KQ-TIEN CHV-TIEN chv.xlsx -8 x – y.",
                }
            )
        );

    [Test]
    public void Every_other_form_is_compared_and_what_agrees_or_is_not_stated_says_nothing()
    {
        var agrees = Other(("", 250_000m));
        var silent = new OtherForm("CHV-TIEN", "chv.xlsx", []);
        var differs = Other(("", 1_000m));
        Assert.That(Check(Money(), agrees, silent), Is.Empty);
        Assert.That(Check(Money(), differs, agrees, differs with { FormCode = "NSNN" }), Has.Count.EqualTo(2));
    }

    [Test]
    public void What_cannot_be_read_is_not_compared_and_the_rest_is()
    {
        var other = Other(("", 1_000m));
        other.Statements["money.newly_accepted"] = new() { [""] = 1_000 };
        var told = Told(Check(Money().Set("D12", "12a"), other));
        Assert.That(
            told.Select(one => one.Contains("Mới thụ lý", StringComparison.Ordinal)),
            Is.EqualTo(new[] { true })
        );
    }

    /// <summary>The register's measures stand in no column: they have no cell, and are told in đồng.</summary>
    [Test]
    public void A_measure_that_is_worked_out_has_no_cell_and_no_unit()
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<Etl.Forms.CaseRegister.CaseRegisterForm>().Single();
        var book = hub.Print(form, FormSamples.OfficeOf(form), 2020, 12, FormSamples.Cases(12), 1_000);
        var reading = hub.Read(book).Reading!;
        var whole = reading.Statements["money.accepted_total"].Values.Sum();
        var statements = new Statements { ["money.accepted_total"] = new() { [""] = whole - 5 } };
        var told = Check(reading, new OtherForm("KQ-TIEN", "kq.xlsx", statements)).Single();
        Assert.That((told.Cell, told.Arguments["difference"]), Is.EqualTo(((string?)null, "5")));
        // One cell that cannot be read is enough, whichever it is.
        Assert.That(
            Check(hub.Read(book.Set("L9", "Bay mất")).Reading!, new OtherForm("KQ-TIEN", "kq.xlsx", statements)),
            Is.Empty
        );
    }

    private static OtherForm Other(params (string Category, decimal Figure)[] stated) =>
        new("CHV-TIEN", "chv.xlsx", new() { [Measure] = stated.ToDictionary(one => one.Category, one => one.Figure) });

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings.Select(one =>
        {
            var names = new[] { "column", "form", "other", "file", "difference", "group" };
            var said = string.Join(' ', names.Select(name => one.Arguments[name]));
            return $"{one.Code} {one.Cell} {one.Found}, {one.Expected}; {said}.";
        });

    private IReadOnlyList<Finding> Check(byte[] workbook, params OtherForm[] others) =>
        Check(hub.Read(workbook).Reading!, others);

    private IReadOnlyList<Finding> Check(FormReading reading, params OtherForm[] others)
    {
        var findings = new FindingCollector(hub.Get<FindingCatalog>());
        ReadingChecks.CheckForms(reading, others, findings);
        return findings.Findings;
    }

    /// <summary>100,000 đồng carried in in one row and 150,000 in another, printed in thousands.</summary>
    private byte[] Money()
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<MoneyResultForm>().Single();
        return hub.Print(form, "VP-244", 2020, 12, [Row("dan_su", 100_000), Row("hinh_su", 150_000)], 1_000);
    }

    private static CategoryResultRow Row(string type, decimal carriedIn) =>
        new()
        {
            Basis = "chu_dong",
            CaseType = type,
            AcceptedTotal = 10 * carriedIn,
            CarriedIn = carriedIn,
            NewlyAccepted = 9 * carriedIn,
            ToEnforce = 10 * carriedIn,
            Enforceable = 10 * carriedIn,
            InProgress = 10 * carriedIn,
            CarriedOut = 10 * carriedIn,
        };
}
