using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>What real files do to a loader: each trap is read rightly, or reported at its cell.</summary>
public sealed class WorkbookReaderTests
{
    /// <summary>The first data row of a printed KQ-VIEC without a note: ex officio, civil.</summary>
    private const int FirstDataRow = 12;
    private TestHub hub = null!;
    private byte[] golden = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        golden = hub.Variant("VP-244", 2016, 12, 0);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void A_printed_form_is_read_whole_and_without_a_finding()
    {
        var (reading, findings) = hub.Read(golden);
        Assert.That(findings, Is.Empty);
        Assert.That((reading!.Form.Code, reading.RowCount, reading.SheetName), Is.EqualTo(("KQ-VIEC", 18, "KQ-VIEC")));
        Assert.That(
            (reading.Target!.Office.OfficeCode, reading.Target.Period.PeriodKey),
            Is.EqualTo(("VP-244", 201612))
        );
    }

    [TestCase("KQ-TIEN", 18)]
    [TestCase("NSNN", 6)]
    public void Forms_in_money_are_read_in_dong(string form, int rows)
    {
        var (reading, findings) = hub.Read(hub.Sample("VP-246", form, 2020, 7));
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.RowCount, Is.EqualTo(rows));
        Assert.That(reading.Totals.Values.Where(total => total % 1000 != 0), Is.Empty);
    }

    [Test]
    public void Targets_are_read_for_every_office_and_the_whole_province()
    {
        var (reading, findings) = hub.Read(hub.Sample("VP-26", "CHI-TIEU", 2018));
        Assert.That(findings, Is.Empty);
        Assert.That((reading!.RowCount, reading.Target!.Period.PeriodKey), Is.EqualTo((11, 201812)));
    }

    [Test]
    public void Text_figures_blanks_and_dashes_read_as_the_same_figures()
    {
        var asText = golden.Edit(sheet =>
        {
            foreach (
                var cell in sheet
                    .Descendants<Cell>()
                    .Where(c =>
                        CellAddress.Parse(c.CellReference!.Value) is { Row: >= 10, Column: (>= 2 and <= 16) or 18 }
                    )
            )
            {
                if (cell.CellValue is null || cell.DataType is not null)
                {
                    continue;
                }
                var number = int.Parse(cell.CellValue.Text, System.Globalization.CultureInfo.InvariantCulture);
                var text =
                    number == 0
                        ? "-"
                        : "\u00a0" + number.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));
                cell.CellValue = null;
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text));
            }
        });
        var (reading, findings) = hub.Read(asText);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    [Test]
    public void Decomposed_and_differently_spelt_headings_are_the_same_headings()
    {
        var spelt = golden
            .Replace("Ủy thác", "Uỷ thác".Normalize(NormalizationForm.FormD))
            .Replace("Mới thụ lý", "Số mới thụ lý")
            .Replace("Tổng số có điều kiện", "Có điều kiện");
        Assert.That(hub.Read(spelt).Findings, Is.Empty);
    }

    [TestCase("12a", FindingCodes.CellNotANumber)]
    [TestCase(1.5, FindingCodes.CellNotWhole)]
    [TestCase(-1, FindingCodes.CellNegative)]
    [TestCase(1e20, FindingCodes.CellOutOfRange)]
    public void A_bad_figure_is_reported_once_at_its_cell(object value, string code)
    {
        var (_, findings) = hub.Read(golden.Set($"F{FirstDataRow}", value));
        Assert.That(findings.Select(f => (f.Code, f.Cell)), Is.EqualTo(new[] { (code, $"F{FirstDataRow}") }));
    }

    [Test]
    public void Every_bad_figure_is_reported_at_once()
    {
        var bad = golden.Edit(sheet =>
        {
            foreach (
                var cell in sheet
                    .Descendants<Cell>()
                    .Where(c =>
                        CellAddress.Parse(c.CellReference!.Value)
                            is { Row: >= 10 and <= 30, Column: (>= 2 and <= 16) or 18 }
                    )
            )
            {
                cell.CellValue = null;
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text("abc"));
            }
        });
        // 21 rows (18 of data, 3 of totals) of 16 figures. The rate is left, and cannot be checked.
        var (_, findings) = hub.Read(bad);
        Assert.That(findings.Where(f => f.Code == FindingCodes.CellNotANumber).Sum(f => f.Cells), Is.EqualTo(21 * 16));
    }

    [Test]
    public void Error_cells_and_uncalculated_formulas_are_no_zeros()
    {
        var (_, findings) = hub.Read(
            golden.Edit(sheet =>
            {
                var error = WorkbookEdit.CellAt(sheet, $"F{FirstDataRow}");
                error.DataType = CellValues.Error;
                error.CellValue = new CellValue("#REF!");
                var formula = WorkbookEdit.CellAt(sheet, $"G{FirstDataRow}");
                formula.CellFormula = new CellFormula("1+1");
                formula.CellValue = null;
            })
        );
        Assert.That(
            findings.Select(f => (f.Code, f.Cell, f.Found)),
            Is.EqualTo(
                new[]
                {
                    (FindingCodes.CellErrorValue, $"F{FirstDataRow}", "#REF!"),
                    (FindingCodes.CellNotCalculated, $"G{FirstDataRow}", "="),
                }
            )
        );
    }

    [Test]
    public void A_rate_is_compared_at_its_own_precision()
    {
        var (_, whole) = hub.Read(golden.Set($"R{FirstDataRow}", "89"));
        var (_, wrong) = hub.Read(golden.Set($"R{FirstDataRow}", "88,7"));
        Assert.That(whole.Where(f => f.Cell == $"R{FirstDataRow}"), Is.Empty);
        Assert.That(
            wrong.Select(f => (f.Code, f.Cell)),
            Is.EqualTo(new[] { (FindingCodes.IdentityRate, $"R{FirstDataRow}") })
        );
    }

    [Test]
    public void Rows_that_are_unknown_doubled_or_without_a_name_are_reported()
    {
        var (_, unknown) = hub.Read(golden.Set($"B{FirstDataRow}", "Việc lạ"));
        var (_, doubled) = hub.Read(golden.Set($"B{FirstDataRow + 1}", "Dân sự"));
        var (_, nameless) = hub.Read(golden.Set($"B{FirstDataRow}", null));
        Assert.That(
            unknown.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.RowUnknownLabel, $"B{FirstDataRow}"))
        );
        Assert.That(
            doubled.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.RowDuplicate, $"B{FirstDataRow + 1}"))
        );
        Assert.That(
            nameless.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.RowUnlabelled, $"B{FirstDataRow}"))
        );
    }

    [Test]
    public void A_missing_column_is_named()
    {
        var (_, findings) = hub.Read(golden.Replace("Đang thi hành", "Cột lạ"));
        Assert.That(
            findings.Select(f => (f.Code, f.Expected ?? f.Found)),
            Is.SupersetOf(
                new[]
                {
                    (FindingCodes.HeaderMissingColumn, "Đang thi hành"),
                    (FindingCodes.HeaderUnknownColumn, "Cột lạ"),
                }
            )
        );
    }

    [TestCase("12 tháng / năm 2016", "13 tháng / năm 2016", FindingCodes.PeriodUnknown)]
    [TestCase("12 tháng / năm 2016", "12 tháng / năm 1999", FindingCodes.PeriodUnknown)]
    [TestCase("12 tháng / năm 2016", "12 tháng / năm 2026", FindingCodes.PeriodNotEnded)]
    [TestCase("12 tháng / năm 2016", "kỳ báo cáo", FindingCodes.PeriodMissing)]
    [TestCase("12 tháng / năm 2016", "12 tháng / năm 2016, 9 tháng năm 2016", FindingCodes.PeriodAmbiguous)]
    [TestCase("thị xã Phúc Yên", "huyện Không Có", FindingCodes.OfficeUnknown)]
    [TestCase("Đơn vị gửi báo cáo: Chi cục Thi hành án dân sự thị xã Phúc Yên", "", FindingCodes.OfficeMissing)]
    [TestCase("Đơn vị tính: việc", "Đơn vị tính: quả", null)]
    [TestCase("Đơn vị tính: việc", "Đơn vị tính: đồng", FindingCodes.UnitUnknown)]
    public void What_stands_above_the_table_is_checked(string old, string replacement, string? code)
    {
        var changed = golden.Replace(old, replacement);
        if (code == FindingCodes.OfficeMissing)
        {
            // Nor may another text name an office.
            changed = changed.Replace("Cục Thi hành án dân sự tỉnh", "Bộ Tư pháp");
        }
        var (_, findings) = hub.Read(changed);
        Assert.That(findings.Select(f => f.Code), code is null ? Is.Empty : Does.Contain(code));
    }

    [TestCase("H. Lập Thạch")]
    [TestCase("CC THADS Lập Thạch")]
    [TestCase("CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN LẬP THẠCH")]
    [TestCase("VP-246")]
    public void Offices_are_known_by_their_aliases(string name)
    {
        var (reading, findings) = hub.Read(golden.Replace("Chi cục Thi hành án dân sự thị xã Phúc Yên", name));
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.Target!.Office.OfficeCode, Is.EqualTo("VP-246"));
    }

    [Test]
    public void An_office_under_its_old_name_is_the_same_office_in_its_version_of_the_time()
    {
        var before = hub.Read(hub.Sample("VP-244", "KQ-VIEC", 2017)).Reading!.Target!.Office;
        var after = hub.Read(hub.Sample("VP-244", "KQ-VIEC", 2018)).Reading!.Target!.Office;
        Assert.That((before.OfficeCode, after.OfficeCode), Is.EqualTo(("VP-244", "VP-244")));
        Assert.That(
            (before.OfficeName, after.OfficeName),
            Is.EqualTo(("Chi cục Thi hành án dân sự thị xã Phúc Yên", "Chi cục Thi hành án dân sự thành phố Phúc Yên"))
        );
        Assert.That(before.OfficeKey, Is.Not.EqualTo(after.OfficeKey));
    }

    [Test]
    public void A_sheet_that_is_no_form_is_refused_by_naming_the_forms()
    {
        var (reading, findings) = hub.Read(SheetWriter.Write(["Tên", "Tuổi"], ["A", 1]));
        Assert.That(reading, Is.Null);
        Assert.That(
            findings.Select(f => (f.Code, f.Expected)),
            Is.EqualTo(
                new[]
                {
                    (FindingCodes.FormUnknown, string.Join(", ", hub.Get<FormCatalog>().Forms.Select(f => f.Code))),
                }
            )
        );
    }

    [Test]
    public void Repeated_headings_restarting_ordinals_blank_rows_and_footers_are_passed_over()
    {
        var (reading, findings) = hub.Read(
            SheetWriter.Write(
                ["Biểu số: NSNN", null, "Đơn vị gửi báo cáo:", "Tam Đảo"],
                ["9 tháng năm 2019"],
                ["Đơn vị tính: đồng"],
                [],
                ["STT", "Khoản thu", "Số phải thu", "Số đã thu"],
                ["A", "B", "(1)", "(2)"],
                [1, "Án phí", 100, 50],
                [2, "Phạt", "1.000", "x"],
                [],
                ["STT", "Khoản thu", "Số phải thu", "Số đã thu"],
                ["1", "2", "3", "4"],
                [1, "3. Tịch thu", 10, "-"],
                [2, "Khác", 5, 5],
                [null, "Cộng", 1115, 55],
                [],
                [null, "Người lập biểu", null, "Thủ trưởng đơn vị"],
                [null, "Nguyễn Văn A", null, "ngày 05/10/2019"]
            )
        );
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.RowCount, Is.EqualTo(4));
        Assert.That(
            reading.Totals,
            Is.EqualTo(new Dictionary<string, decimal> { ["to_collect"] = 1115, ["collected"] = 55 })
        );
        Assert.That(
            (reading.Target!.Office.OfficeCode, reading.Target.Period.PeriodKey),
            Is.EqualTo(("VP-248", 201909))
        );
    }

    [Test]
    public void Two_forms_in_one_workbook_are_refused_and_a_hidden_one_is_not_read()
    {
        object?[][] form =
        [
            ["Biểu số: NSNN", "Đơn vị gửi báo cáo: Tam Đảo"],
            ["9 tháng năm 2019", "Đơn vị tính: đồng"],
            ["Khoản thu", "Số phải thu", "Số đã thu"],
            ["Án phí", 100, 50],
            ["Cộng", 100, 50],
        ];
        Assert.That(
            hub.Read(SheetWriter.Write(("Một", form, false), ("Hai", form, false))).Findings.Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.WorkbookSeveralSheets })
        );
        var (reading, findings) = hub.Read(SheetWriter.Write(("Cũ", form, true), ("Mới", form, false)));
        Assert.That(
            findings.Select(f => (f.Code, f.Sheet)),
            Is.EqualTo(new[] { (FindingCodes.WorkbookHiddenSheet, "Cũ") })
        );
        Assert.That(reading!.SheetName, Is.EqualTo("Mới"));
    }

    [Test]
    public void Money_without_a_unit_is_refused()
    {
        var (_, findings) = hub.Read(
            hub.Sample("VP-246", "NSNN", 2020, 7).Replace("Đơn vị tính: 1.000 đồng", "(số liệu)")
        );
        Assert.That(findings.Select(f => f.Code), Does.Contain(FindingCodes.UnitMissing));
    }
}
