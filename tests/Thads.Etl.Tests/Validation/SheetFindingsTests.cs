using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Forms.Results;
using Thads.Etl.Forms.Staffing;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Validation;

/// <summary>What is said of a sheet that does not fit together: the cell, both figures in the printed unit, and what they follow from.</summary>
public sealed class SheetFindingsTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void An_identity_that_does_not_hold_names_its_parts()
    {
        var book = Cases().Set("C10", 1_001).Set("C11", 1_001).Set("C12", 1_001);
        Assert.That(
            Told(book, "formula", "difference"),
            Is.EqualTo(
                new[]
                {
                    "identity.not-equal C12 Tổng số thụ lý: 1.001, 1.000; Năm trước chuyển sang + Mới thụ lý; 1",
                    "identity.not-equal H12 Tổng số phải thi hành: 1.000, 1.001; Tổng số thụ lý − Ủy thác − Cục rút lên thi hành; -1",
                }
            )
        );
    }

    [TestCase(0, null)]
    [TestCase(1_000, "identity.exceeds D9 Số đã thu: 5.001, 5.000; Số phải thu")]
    public void What_is_at_most_something_may_be_as_much(int more, string? told)
    {
        var form = Form<BudgetCollectionForm>();
        var row = new BudgetCollectionRow
        {
            RevenueKind = "an_phi",
            ToCollect = 5_000_000,
            Collected = 5_000_000 + more,
        };
        var book = hub.Print(form, "VP-244", 2020, 12, [row], 1_000);
        Assert.That(Told(book, "formula"), Is.EqualTo(told is null ? Array.Empty<string>() : [told]));
    }

    [Test]
    public void A_rate_names_what_it_is_worked_out_from() =>
        Assert.That(
            Told(Cases().Set("S12", 2), "part", "whole"),
            Is.EqualTo(new[] { "identity.rate S12 Tỷ lệ: 2, 1; Thi hành xong + Đình chỉ; Tổng số có điều kiện" })
        );

    [Test]
    public void What_a_row_must_be_is_told_by_the_names_of_its_lists()
    {
        Assert.That(
            Told(Staff(new Person("1", "chap_hanh_vien", "cao_cap")), "other"),
            Has.Exactly(1)
                .Matches<string>(told => told.StartsWith("domain.senior-officer-at-district", StringComparison.Ordinal))
                .And.Some.EndWith("Ngạch chấp hành viên: Cao cấp, Chi cục Thi hành án dân sự thành phố Phúc Yên; ")
        );
        Assert.That(
            Told(Staff(new Person("1", "chap_hanh_vien", "")), "other"),
            Has.Exactly(1)
                .Contain("domain.officer-without-grade")
                .And.Exactly(1)
                .EndWith("Ngạch chấp hành viên: , ; Chức danh")
        );
    }

    [TestCase(2, 2, null)]
    [TestCase(2, 1, "domain.over-quota  : 2, 1")]
    public void What_all_rows_together_must_be_has_no_cell(int staff, int quota, string? told)
    {
        var rows = Enumerable.Range(1, staff).Select(i => new Person($"{i}", "chap_hanh_vien", "so_cap")).ToArray();
        Assert.That(
            Told(Staff(quota, rows)).Where(one => one.Contains("quota", StringComparison.Ordinal)),
            Is.EqualTo(told is null ? Array.Empty<string>() : [told])
        );
    }

    [Test]
    public void A_figure_that_a_row_must_have_is_told_in_the_printed_unit()
    {
        var form = Form<CaseRegisterForm>();
        var rows = FormSamples.Cases(12);
        var row = rows.First(one => one.Status == "completed");
        row.AmountCompleted = row.AmountToEnforce - 1_000;
        var book = hub.Print(form, FormSamples.OfficeOf(form), 2020, 12, rows, 1_000);
        var told = hub.Read(book).Findings.Single(one => one.Code == FindingCodes.DomainCompletedWithRemainder);
        Assert.That(told.Found, Is.EqualTo(Thousands(row.AmountCompleted)));
    }

    [Test]
    public void A_row_of_totals_is_told_by_its_name_in_the_printed_unit()
    {
        var form = Form<MoneyResultForm>();
        var book = hub.Print(form, "VP-244", 2020, 12, [Row(100_000)], 1_000);
        Assert.That(
            Told(book.Set("D11", book.NumberAt("D11") + 5), "row", "difference"),
            Is.EqualTo(new[] { "total.mismatch D11 Năm trước chuyển sang: 105, 100; Chủ động; 5" })
        );
    }

    [TestCase("E10")]
    [TestCase("E12")]
    public void A_column_with_a_cell_that_cannot_be_read_is_not_added_up_and_the_others_are(string cell)
    {
        var told = Told(Cases().Set(cell, "12a").Set("D11", 107).Set("E11", 5_000));
        var whole = told.Where(one => one.StartsWith("total.mismatch", StringComparison.Ordinal));
        Assert.That(
            whole,
            cell == "E12"
                ? Is.EqualTo(new[] { "total.mismatch D11 Năm trước chuyển sang: 107, 100" })
                : Is.EqualTo(
                    new[]
                    {
                        "total.mismatch D11 Năm trước chuyển sang: 107, 100",
                        "total.mismatch E11 Mới thụ lý: 5.000, 900",
                    }
                )
        );
    }

    [Test]
    public void A_rule_with_a_cell_that_cannot_be_read_is_not_judged_and_the_others_are() =>
        Assert.That(
            Told(Cases().Set("E12", "12a").Set("R10", 7).Set("R11", 7).Set("R12", 7))
                .Where(one => one.StartsWith("identity", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "identity.not-equal R12 Số chuyển kỳ sau: 7, 990" })
        );

    private static string Thousands(decimal figure) =>
        (figure / 1_000).ToString("#,##0.######", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>Each finding: code, cell, column, what was found and expected, and these of its arguments.</summary>
    private List<string> Told(byte[] workbook, params string[] arguments) =>
        [
            .. hub.Read(workbook)
                .Findings.Select(one =>
                    string.Join(
                        "; ",
                        [
                            $"{one.Code} {one.Cell} {one.Arguments.GetValueOrDefault("column")}: {one.Found}, {one.Expected}",
                            .. arguments.Select(name => one.Arguments.GetValueOrDefault(name)),
                        ]
                    )
                ),
        ];

    private byte[] Cases() => hub.Print(Form<CaseResultForm>(), "VP-244", 2020, 12, [Row(100)]);

    private byte[] Staff(params Person[] staff) => Staff(staff.Length, staff);

    private byte[] Staff(int quota, Person[] staff) =>
        hub.Golden(
            Form<StaffingForm>(),
            [
                .. staff.Select(one => new StaffingRow
                {
                    StaffCode = one.Code,
                    StaffKind = one.Kind,
                    Grade = one.Grade,
                    Education = "dai_hoc",
                    TheoryLevel = "trung_cap",
                }),
            ],
            titleFigure: quota
        );

    private TForm Form<TForm>()
        where TForm : Form => hub.Get<FormCatalog>().Forms.OfType<TForm>().Single();

    /// <summary>So much carried in and nine times as much new, of which a hundredth is completed and all others go on.</summary>
    private static CategoryResultRow Row(decimal carriedIn) =>
        new()
        {
            Basis = "chu_dong",
            CaseType = "dan_su",
            AcceptedTotal = 10 * carriedIn,
            CarriedIn = carriedIn,
            NewlyAccepted = 9 * carriedIn,
            ToEnforce = 10 * carriedIn,
            Enforceable = 10 * carriedIn,
            Completed = carriedIn / 10,
            InProgress = 9.9m * carriedIn,
            CarriedOut = 9.9m * carriedIn,
            CompletionRate = 1,
        };

    private sealed record Person(string Code, string Kind, string Grade);
}
