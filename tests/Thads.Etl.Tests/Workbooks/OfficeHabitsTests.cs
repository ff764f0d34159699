using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>How offices change a printed form: the figures stay the same, or the fitting code says what is not clear.</summary>
public sealed class OfficeHabitsTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase("1 000 000")]
    [TestCase("1\u00a0000\u00a0000")]
    [TestCase("1\u2009000\u2009000")]
    [TestCase("1.000.000")]
    [TestCase("1.000.000.")]
    [TestCase("1,000,000")]
    [TestCase("'1000000")]
    [TestCase("\"1000000\"")]
    [TestCase("1.000.000 đ")]
    [TestCase("1.000.000 VNĐ")]
    [TestCase("1.000.000,-")]
    [TestCase("1 triệu")]
    [TestCase("1 triệu đồng")]
    [TestCase("1.000 nghìn đồng")]
    public void An_amount_is_the_same_however_it_is_written(string text) =>
        Same("SO-THU-LY", book => book.Set("J9", text).Set("K9", text));

    [TestCase("500.000\n300.000", FindingCodes.CellTwoValues)]
    [TestCase("500000 300000", FindingCodes.CellTwoValues)]
    [TestCase("500.000 và 300.000", FindingCodes.CellTwoValues)]
    [TestCase("500.000; 300.000", FindingCodes.CellTwoValues)]
    [TestCase("500.000+300.000", FindingCodes.CellTwoValues)]
    [TestCase("(500.000)", FindingCodes.CellNegative)]
    [TestCase("−500.000", FindingCodes.CellNegative)]
    [TestCase("99999999999999999999 tỷ", FindingCodes.CellOutOfRange)]
    [TestCase("99999999999999999999", FindingCodes.CellOutOfRange)]
    [TestCase("0.085", FindingCodes.CellNotWhole)]
    [TestCase("...", FindingCodes.CellNotANumber)]
    [TestCase("nt", FindingCodes.CellNotANumber)]
    [TestCase("//", FindingCodes.CellNotANumber)]
    [TestCase("\"", FindingCodes.CellNotANumber)]
    [TestCase("như trên", FindingCodes.CellNotANumber)]
    [TestCase("một triệu đồng", FindingCodes.CellNotANumber)]
    [TestCase("１.０００.０００", FindingCodes.CellNotANumber)]
    [TestCase("10%", FindingCodes.CellNotANumber)]
    [TestCase("5 việc", FindingCodes.CellNotANumber)]
    [TestCase("50 USD", FindingCodes.CellNotANumber)]
    [TestCase("590m2", FindingCodes.CellNotANumber)]
    public void An_amount_that_is_not_clear_is_told(string text, string code) =>
        Told("SO-THU-LY", book => book.Set("J10", text), (code, "J10"));

    [TestCase("2019-08-01T00:00:00.000")]
    [TestCase("2019-07-31T17:00:00Z")]
    [TestCase("2019-08-01 00:00:00")]
    [TestCase("1-Aug-19")]
    [TestCase("01-thg8-2019")]
    [TestCase("01/08/19")]
    [TestCase("1.8.2019")]
    [TestCase("ngày 1 tháng 8 năm 2019")]
    public void A_day_is_the_same_however_it_is_written(string text) => Same("SO-THU-LY", book => book.Set("D9", text));

    [Test]
    public void Days_as_text_are_read_with_the_day_first_when_one_of_them_says_so() =>
        Same("SO-THU-LY", book => DaysAsText(book, "dd/MM/yyyy", isSmall: false));

    [Test]
    public void Days_as_text_of_which_none_says_its_order_are_told()
    {
        var (reading, findings) = hub.Read(DaysAsText(Golden("SO-THU-LY"), "MM/dd/yyyy", isSmall: true));
        Assert.That(reading, Is.Not.Null);
        Assert.That(findings.Select(f => f.Code).Distinct(), Does.Contain(FindingCodes.CellDateOrder));
    }

    [Test]
    public void Days_as_text_with_the_month_first_are_told_beside_those_that_are_none()
    {
        var (_, findings) = hub.Read(DaysAsText(Golden("SO-THU-LY"), "MM/dd/yyyy", isSmall: false));
        Assert.That(
            findings.Select(f => f.Code).Distinct(),
            Is.SupersetOf(new[] { FindingCodes.CellNotADate, FindingCodes.CellDateOrder })
        );
    }

    [Test]
    public void Days_that_Excel_swapped_beside_text_that_it_could_not_read_are_told()
    {
        var book = Golden("SO-THU-LY");
        for (var row = 9; row <= 20; row++)
        {
            book =
                row < 13
                    ? book.Set($"D{row}", $"{row + 4}/09/2019")
                    : book.Serial($"D{row}", new DateTime(2019, row - 8, 9));
        }
        Assert.That(
            hub.Read(book).Findings.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.CellDateOrder, "D13"))
        );
    }

    [TestCase("B9", "0\"/QĐ-CCTHADS\"", 1)]
    [TestCase("I9", "\"CHV-\"00", 1)]
    [TestCase("I9", "\"CHV\"\\-00", 1)]
    public void A_number_in_a_column_of_names_is_what_its_format_shows(string cell, string format, int number) =>
        Same("SO-THU-LY", book => book.Set(cell, number).Format(cell, format));

    [Test]
    public void An_officer_numbered_7_under_000_and_one_written_007_are_one()
    {
        var book = Enumerable.Range(9, 12).Aggregate(Golden("SO-THU-LY"), (b, row) => b.Set($"I{row}", "007"));
        var (asText, _) = hub.Read(book);
        var (asNumber, findings) = hub.Read(book.Set("I9", 7).Format("I9", "000"));
        Assert.That(findings, Is.Empty);
        Assert.That(asNumber!.FiguresHash, Is.EqualTo(asText!.FiguresHash));
    }

    [TestCase("0\"000\"")]
    [TestCase("#,##0\",000\"")]
    [TestCase("[<1000]0;#,##0,")]
    [TestCase("[>=1000]#,##0,;0")]
    [TestCase("[$$-409]#,##0")]
    [TestCase("#,##0 \"USD\"")]
    [TestCase("[$€-2] #,##0")]
    public void A_format_that_shows_another_number_than_there_is_is_told(string format) =>
        Told("SO-THU-LY", book => book.Format("J10", format), (FindingCodes.CellScaledFormat, "J10"));

    [TestCase(0.9)]
    [TestCase("0,9")]
    [TestCase(1)]
    public void A_score_in_percent_that_looks_like_a_fraction_is_asked_about(object score)
    {
        var book = Golden("CHI-SO");
        var row = Enumerable.Range(8, 5).First(row => book.Set($"D{row}", score) is var changed && Asks(changed, row));
        Assert.That(Asks(book.Set($"D{row}", 90), row), Is.False);

        bool Asks(byte[] changed, int row) =>
            hub.Read(changed).Findings.Any(f => (f.Code, f.Cell) == (FindingCodes.CellPercentFraction, $"D{row}"));
    }

    [TestCase("2020-01-25")]
    [TestCase("25-Jan-2020")]
    [TestCase("ngày 25 tháng 1 năm 2020")]
    public void A_day_without_an_order_says_nothing_of_those_that_have_one(string text)
    {
        var book = DaysAsText(Golden("SO-THU-LY"), "MM/dd/yyyy", isSmall: true).Set("C9", text);
        Assert.That(
            hub.Read(book).Findings.Where(f => f.Code == FindingCodes.CellDateOrder).Select(f => f.Cell![..1]),
            Is.EquivalentTo(new[] { "C", "D", "M" })
        );
    }

    [TestCase("e", "#REF!", FindingCodes.CellErrorValue)]
    [TestCase("s", "99999", FindingCodes.CellDamaged)]
    public void A_rows_name_that_is_none_is_told_as_what_it_is(string type, string value, string code)
    {
        var book = Golden("KQ-VIEC")
            .Edit(sheet =>
            {
                var cell = sheet.Descendants<Cell>().Single(cell => cell.CellReference == "B13");
                cell.RemoveAllChildren();
                cell.SetAttribute(new DocumentFormat.OpenXml.OpenXmlAttribute("t", "", type));
                cell.AppendChild(new CellValue(value));
            });
        Assert.That(hub.Read(book).Findings.Select(f => (f.Code, f.Cell)), Does.Contain((code, "B13")));
    }

    [TestCase("Đơn vị tính: triệu đồng, 1.000 đồng")]
    [TestCase("ĐVT: x 1.000.000 đ")]
    [TestCase("Tính bằng: tỷ đồng")]
    public void A_second_unit_of_money_is_never_passed_over(string text) =>
        Assert.That(
            hub.Read(Golden("NSNN").Set("A3", text)).Findings.Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.UnitAmbiguous })
        );

    [TestCase("Chi cục Thi hành án dân sự huyện Tam Nông, tỉnh Phú Thọ", true)]
    [TestCase("Chi cục Thi hành án dân sự …………", false)]
    public void An_office_that_nobody_knows_is_told_though_the_sender_says_which_it_is(string name, bool isTold)
    {
        var book = Golden("KQ-VIEC");
        var office = hub.Read(book).Reading!.Target!.Office.OfficeCode;
        var (reading, findings) = hub.Read(
            book.Set("N1", "Đơn vị gửi báo cáo: " + name),
            new DeclaredTarget("KQ-VIEC", office, 202012)
        );
        Assert.That(reading!.Target!.Office.OfficeCode, Is.EqualTo(office));
        Assert.That(
            findings.Where(f => f.Code == FindingCodes.OfficeUnknown).Select(f => f.Severity),
            Is.EqualTo(isTold ? new[] { Severity.Warning } : [])
        );
    }

    [TestCase(null)]
    [TestCase("VP-243")]
    [TestCase("VP-244")]
    public void Of_two_offices_that_say_that_it_is_theirs_none_is_taken(string? sender)
    {
        var (reading, findings) = hub.Read(
            Golden("KQ-VIEC").Set("N3", "Đơn vị gửi báo cáo: Chi cục Thi hành án dân sự thành phố Vĩnh Yên"),
            new DeclaredTarget("KQ-VIEC", sender)
        );
        Assert.That(reading?.Target, Is.Null);
        Assert.That(findings.Select(f => f.Code), Does.Contain(FindingCodes.OfficeAmbiguous));
    }

    [Test]
    public void An_office_and_below_it_the_one_that_it_reports_to_are_no_two() =>
        Same("KQ-VIEC", book => book.Set("N2", "Đơn vị: Cục Thi hành án dân sự tỉnh Vĩnh Phúc"));

    [TestCase("J9:J10")]
    [TestCase("J9:K9")]
    public void A_figure_over_several_cells_is_told(string merged) =>
        Assert.That(
            hub.Read(Golden("SO-THU-LY").Merge(merged)).Findings.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.CellMergedFigures, "J9"))
        );

    [TestCase("07/QĐ-CCTHADS", "7 / QĐ-CCTHADS", true)]
    [TestCase("7/QĐ-CCTHADS", "7/QD-CCTHADS", true)]
    [TestCase("7/QĐ-CCTHADS", "7/qđ-ccthads", true)]
    [TestCase("7/QĐ-CCTHADS", "70/QĐ-CCTHADS", false)]
    [TestCase("1/12/QĐ-CCTHADS", "11/2/QĐ-CCTHADS", false)]
    [TestCase("7/QĐ-HÀ", "7/QĐ-HẠ", false)]
    public void A_decision_that_is_written_in_two_ways_is_asked_about(string one, string other, bool isAsked) =>
        Assert.That(
            hub.Read(
                    Golden("SO-THU-LY")
                        .Set("B9", one)
                        .Set("C9", "05/11/2019")
                        .Set("B10", other)
                        .Set("C10", "05/11/2019")
                )
                .Findings.Where(f => f.Code == FindingCodes.RowPerhapsDuplicate)
                .Select(f => f.Cell),
            Is.EqualTo(isAsked ? new[] { "B10" } : [])
        );

    [TestCase("2С-01", "2C-01")]
    [TestCase("СНV-07", "CHV-07")]
    [TestCase("Chi cục ТHАDS", "Chi cục THADS")]
    [TestCase("Москва", "Москва")]
    [TestCase("Ωm", "Ωm")]
    [TestCase("1\u202E23", "1\uFFFD23")]
    public void Letters_that_only_look_like_ours_are_ours(string typed, string read) =>
        Assert.That(Etl.Texts.CellText.Normalize(typed), Is.EqualTo(read));

    [Test]
    public void An_officer_s_code_in_letters_of_another_alphabet_is_that_officer()
    {
        var golden = Golden("SO-THU-LY");
        var code = Passes.Read(golden)[0]["I9"].Text;
        Assert.That(code, Does.Contain('C'), "the code of the golden register");
        Assert.That(
            hub.Read(golden.Set("I9", code.Replace('C', 'С'))).Reading!.FiguresHash,
            Is.EqualTo(hub.Read(golden).Reading!.FiguresHash)
        );
    }

    [Test]
    public void A_merged_cell_without_a_figure_takes_none_away() =>
        Assert.That(
            hub.Read(Golden("SO-THU-LY").Set("J9", null).Set("K9", null).Merge("J9:K9")).Findings.Select(f => f.Code),
            Does.Not.Contain(FindingCodes.CellMergedFigures)
        );

    [Test]
    public void A_text_that_a_text_file_keeps_as_a_formula_is_that_text()
    {
        const string Table =
            "Đơn vị gửi báo cáo: Cục Thi hành án dân sự tỉnh Vĩnh Phúc\n"
            + "Giao chỉ tiêu thi hành án dân sự năm 2020\n"
            + "STT;Đơn vị;Chỉ tiêu về việc (%);Chỉ tiêu về tiền (%);Lần giao\n"
            + "1;\"=\"\"Toàn tỉnh\"\"\";81,9;38,5;1\n";
        Assert.That(hub.Read(Encoding.UTF8.GetBytes(Table)).Reading!.RowCount, Is.EqualTo(1));
    }

    [Test]
    public void What_is_struck_out_in_the_file_is_told()
    {
        var (reading, findings) = hub.Read(
            Golden("SO-THU-LY")
                .EditPackage(document =>
                {
                    var book = document.WorkbookPart!;
                    var styles = book.WorkbookStylesPart!.Stylesheet!;
                    styles.Fonts!.Append(new Font(new Strike()));
                    styles.CellFormats!.Append(
                        new CellFormat { FontId = (uint)styles.Fonts.Elements<Font>().Count() - 1, ApplyFont = true }
                    );
                    var style = (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
                    foreach (
                        var cell in book
                            .WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>())
                            .Where(cell => cell.CellReference?.Value is "J10" or "K10")
                    )
                    {
                        cell.StyleIndex = style;
                    }
                })
        );
        Assert.That(
            findings.Select(f => (f.Code, f.Cell, f.Found)),
            Is.EqualTo(new[] { (FindingCodes.SheetStruckOut, "J10", "2") })
        );
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(Golden("SO-THU-LY")).Reading!.FiguresHash));
    }

    [TestCase("2,02E+16", FindingCodes.CellTextBecameScientific)]
    [TestCase("2.02E+16", FindingCodes.CellTextBecameScientific)]
    [TestCase(2.02e16, FindingCodes.CellTextNumber)]
    public void A_number_that_Excel_cut_is_no_decisions_number(object value, string code) =>
        Told("SO-THU-LY", book => book.Set("B9", value), (code, "B9"));

    [Test]
    public void Signatures_remarks_and_words_between_rows_take_no_row_away() =>
        Same(
            "SO-THU-LY",
            book =>
                book.InsertRow(20, "B20", "Trong đó:")
                    .InsertRow(18, "B18", "Ghi chú: các việc dưới đây chuyển từ năm trước")
                    .InsertRow(15, "C15", "Lưu ý:")
                    .InsertRow(13)
        );

    [Test]
    public void A_remark_beside_a_row_that_lacks_a_day_ends_nothing() =>
        Told(
            "SO-THU-LY",
            book => book.Set("Q7", "Ghi chú").Set("D12", null).Set("Q12", "Lưu ý: chờ bổ sung ngày thụ lý"),
            (FindingCodes.CellRequired, "D12")
        );

    [Test]
    public void A_line_of_words_between_rows_is_told() =>
        Told("SO-THU-LY", book => book.InsertRow(12, "B12", "Án dân sự"), (FindingCodes.RowNote, "B12"));

    [Test]
    public void A_row_below_the_signatures_is_read_and_told()
    {
        var moved = Golden("SO-THU-LY").Copy(20, 40).Set("A20", null);
        for (var column = 0; column < 16; column++)
        {
            moved = moved.Set(CellAddress.Of(20, column), null);
        }
        var (reading, findings) = hub.Read(moved);
        Assert.That(findings.Select(f => (f.Code, f.Cell)), Is.EqualTo(new[] { (FindingCodes.RowAfterFooter, "B40") }));
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(Golden("SO-THU-LY")).Reading!.FiguresHash));
    }

    [TestCase("Cộng:")]
    [TestCase("TỔNG CỘNG (12 việc)")]
    [TestCase("Tổng số tiền")]
    [TestCase(null)]
    public void A_total_is_a_total_under_any_name_and_under_none(string? name) =>
        Same("SO-THU-LY", book => book.Set("A21", null).Set("B21", name));

    [Test]
    public void A_total_stands_above_its_rows_as_well() =>
        Same("SO-THU-LY", book => book.InsertRow(9).Copy(22, 9).DeleteRow(22));

    [Test]
    public void Sums_between_rows_are_checked_and_not_loaded() =>
        Same(
            "SO-THU-LY",
            book => book.InsertRow(12, "B12", "Cộng trang 1").Set("J12", 1_000_000 + 2_000_000 + 3_000_000)
        );

    [TestCase("Cộng trang 1", FindingCodes.TotalUnchecked)]
    [TestCase(null, FindingCodes.RowUnlabelled)]
    public void A_sum_between_rows_that_is_none_is_told(string? name, string code) =>
        Told("SO-THU-LY", book => book.InsertRow(12, "B12", name).Set("J12", 5), (code, name is null ? "J12" : "B12"));

    [Test]
    public void A_sum_without_a_name_and_without_a_result_is_told() =>
        Told(
            "SO-THU-LY",
            book =>
                book.Edit(sheet =>
                {
                    var cell = WorkbookEdit.CellAt(sheet, "J24");
                    cell.CellFormula = new CellFormula("SUM(J9:J20)");
                    cell.CellValue = null;
                }),
            (FindingCodes.CellNotCalculated, "J24")
        );

    [TestCase("1")]
    [TestCase("(1)\u00a0")]
    [TestCase("( 1 )")]
    [TestCase("[1]")]
    [TestCase(-1)]
    [TestCase("Cột 1")]
    [TestCase(null)]
    public void The_row_of_column_numbers_is_no_row(object? first) =>
        Same(
            "SO-THU-LY",
            book =>
                Enumerable
                    .Range(1, 15)
                    .Aggregate(
                        book,
                        (b, number) =>
                            b.Set(
                                CellAddress.Of(8, number),
                                number % 4 == 3 ? null
                                    : first is string text ? text.Replace("1", $"{number}", StringComparison.Ordinal)
                                    : first is int ? -number
                                    : number % 5 == 0 ? $"({number}) = ({number - 1})"
                                    : $"({number})"
                            )
                    )
        );

    [Test]
    public void Small_rising_figures_are_figures()
    {
        var book = Golden("KQ-VIEC");
        var (_, findings) = hub.Read(
            Enumerable.Range(1, 17).Aggregate(book.Set("B14", null), (b, n) => b.Set(CellAddress.Of(14, n + 1), n))
        );
        Assert.That(findings.Select(f => (f.Code, f.Cell)), Does.Contain((FindingCodes.RowUnlabelled, "B14")));
    }

    [Test]
    public void What_names_rows_is_filled_down_where_it_is_merged() => Same("SO-THU-LY", book => book.Merge("G9:G20"));

    [Test]
    public void An_amount_that_is_merged_down_counts_once()
    {
        var (reading, _) = hub.Read(Golden("SO-THU-LY").Merge("J9:J10"));
        Assert.That(reading!.Totals["amount_to_enforce"], Is.EqualTo(78_000_000 - 2_000_000));
    }

    [Test]
    public void Hidden_columns_are_told_and_read()
    {
        var (reading, findings) = hub.Read(Golden("SO-THU-LY").HideColumn(9));
        Assert.That(
            findings.Select(f => (f.Code, f.Found)),
            Is.EqualTo(new[] { (FindingCodes.SheetHiddenColumns, "J") })
        );
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(Golden("SO-THU-LY")).Reading!.FiguresHash));
    }

    [Test]
    public void Columns_in_another_order_are_the_same_columns() =>
        Same("SO-THU-LY", book => book.MoveColumn(10, 9).MoveColumn(1, 12));

    [Test]
    public void Ordinals_that_start_again_and_are_missing_say_nothing() =>
        Same("SO-THU-LY", book => book.Set("A12", 1).Set("A13", null).Set("A14", "II"));

    [Test]
    public void Headings_with_their_column_numbers_stand_again_on_each_page() =>
        Same("SO-THU-LY", book => book.InsertRow(14).InsertRow(14).Copy(7, 14).Copy(8, 15));

    [TestCase("Đơn vị tính:\nđồng")]
    [TestCase("Đơn vị\ntính: đồng")]
    [TestCase("ĐVT: VNĐ")]
    [TestCase("(Đơn vị: đồng)")]
    [TestCase("Đơn vị tính đồng.")]
    [TestCase("Ðơn vị tính: đồng")]
    [TestCase("Đơn vị tính:\u00a0đồng")]
    public void A_unit_is_found_however_it_is_written(string unit) =>
        Same("SO-THU-LY", book => book.Replace("Đơn vị tính: đồng", unit));

    [TestCase("1.000 đồng")]
    [TestCase("1.000\nđồng")]
    [TestCase("1000đ")]
    [TestCase("nghìn đồng")]
    [TestCase("ngàn VNĐ")]
    [TestCase("1,000 đồng")]
    [TestCase("Nghìn đồng Việt Nam")]
    public void Thousands_are_thousands_however_they_are_written(string unit)
    {
        var thousands = hub.Print(NsnnForm, FormSamples.Office, 2020, 12, Rounded(), moneyUnit: 1000);
        var (reading, findings) = hub.Read(thousands.Replace("Đơn vị tính: 1.000 đồng", $"Đơn vị tính: {unit}"));
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(hub.Golden(NsnnForm, Rounded())).Reading!.FiguresHash));
    }

    [TestCase("triệu đồng", FindingCodes.UnitAmbiguous)]
    [TestCase("đồng", null)]
    public void Two_units_are_one_or_are_told(string second, string? code)
    {
        var (_, findings) = hub.Read(Golden("NSNN").Set("B3", $"Đơn vị tính: {second}"));
        Assert.That(findings.Select(f => f.Code), code is null ? Is.Empty : Is.EqualTo(new[] { code }));
    }

    [Test]
    public void A_heading_states_the_unit_of_its_column()
    {
        var book = hub.Print(NsnnForm, FormSamples.Office, 2020, 12, Rounded(), moneyUnit: 1000)
            .Replace("Đơn vị tính: 1.000 đồng", "")
            .Replace("Số phải thu", "Số phải thu (nghìn đồng)")
            .Replace("Số đã thu", "Số đã thu\n(ĐVT: 1.000 đồng)");
        var (reading, findings) = hub.Read(book);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(hub.Golden(NsnnForm, Rounded())).Reading!.FiguresHash));
    }

    [Test]
    public void A_heading_that_states_another_unit_than_the_sheet_is_told() =>
        Assert.That(
            hub.Read(Golden("NSNN").Replace("Số đã thu", "Số đã thu (nghìn đồng)")).Findings.Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.UnitAmbiguous })
        );

    [TestCase("Chi cục Thi hành án dân sự\nthành phố Phúc Yên")]
    [TestCase("Chi cục Thi hành án dân sự thành phố Phúc Yên\nĐịa chỉ: Hùng Vương")]
    [TestCase("Chi cục Thi hành án dân sự thành phố Phúc Yên\nHùng Vương")]
    [TestCase("Chi cục Thi hành án dân sự thành phố Phúc Yên, tỉnh Vĩnh Phúc")]
    [TestCase("Chi cục Thi hành án dân sự thành phố Phúc Yên - tỉnh Vĩnh Phúc")]
    [TestCase("Chi cục THADS TP. Phúc Yên (tỉnh Vĩnh Phúc)")]
    [TestCase("Chi cục THADS Phúc Yên - Vĩnh Phúc")]
    [TestCase("CHI CỤC THADS\u00a0TP PHÚC YÊN,\nTỈNH VĨNH PHÚC")]
    [TestCase("Chi cuc THADS Phuc Yen")]
    public void The_office_is_found_however_it_is_written(string name) =>
        Same("KQ-VIEC", book => book.Replace("Chi cục Thi hành án dân sự thành phố Phúc Yên", name));

    [TestCase("Đơn vị gửi báo cáo:\nChi cục THADS Phúc Yên")]
    [TestCase("Đơn vị báo cáo: Chi cục THADS Phúc Yên")]
    [TestCase("Tên đơn vị: Chi cục THADS Phúc Yên")]
    [TestCase("Đơn vị: Chi cục THADS Phúc Yên")]
    [TestCase("Cơ quan Thi hành án dân sự: Phúc Yên")]
    public void The_office_is_found_under_any_label(string line) =>
        Same(
            "KQ-VIEC",
            book => book.Replace("Đơn vị gửi báo cáo: Chi cục Thi hành án dân sự thành phố Phúc Yên", line)
        );

    [Test]
    public void The_office_goes_on_in_the_cell_below() =>
        Same(
            "KQ-VIEC",
            book =>
                book.Replace(
                        "Đơn vị gửi báo cáo: Chi cục Thi hành án dân sự thành phố Phúc Yên",
                        "Đơn vị gửi báo cáo: Chi cục Thi hành án dân sự"
                    )
                    .Replace("Đơn vị nhận báo cáo: Cục Thi hành án dân sự tỉnh", "thành phố Phúc Yên")
        );

    [Test]
    public void An_office_of_another_province_is_none_of_ours() =>
        Assert.That(
            hub.Read(Golden("KQ-VIEC").Replace("thành phố Phúc Yên", "thành phố Phúc Yên, tỉnh Phú Thọ"))
                .Findings.Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.OfficeUnknown })
        );

    [TestCase("Dân\u00a0sự")]
    [TestCase("DÂN SỰ")]
    [TestCase("1. Dân sự")]
    [TestCase("- Dân sự")]
    [TestCase("+ Dân sự:")]
    [TestCase("a) Dân sự")]
    [TestCase("Dân\nsự")]
    [TestCase("Dân sự\u200b")]
    public void A_rows_name_is_the_same_however_it_is_written(string name) =>
        Same("KQ-VIEC", book => book.Set("B12", name));

    [Test]
    public void Decomposed_text_is_the_same_text() =>
        Same(
            "KQ-VIEC",
            book =>
                book.EditPackage(document =>
                {
                    foreach (
                        var text in document.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Descendants<Text>()
                    )
                    {
                        text.Text = text.Text.Normalize(NormalizationForm.FormD).Replace('Đ', 'Ð');
                    }
                })
        );

    [TestCase("Trong đó:")]
    [TestCase("Chia ra")]
    [TestCase("Ghi chú: số liệu đã đối chiếu")]
    public void Words_inside_a_table_of_lists_are_passed_over(string words) =>
        Same("KQ-VIEC", book => book.InsertRow(14, "B14", words));

    [Test]
    public void A_row_of_a_list_below_the_signatures_is_told()
    {
        var book = Golden("NSNN");
        var last = Enumerable.Range(8, 30).Last(row => hub.RowsOf(book).Number(row, 2) is not null);
        var (_, findings) = hub.Read(book.Copy(last - 1, 40).DeleteRow(last - 1));
        Assert.That(findings.Select(f => f.Code), Does.Contain(FindingCodes.RowAfterFooter));
    }

    [Test]
    public void A_name_that_is_not_known_beside_something_like_a_figure_is_no_signature() =>
        Assert.That(
            hub.Read(Golden("NSNN").Set("B25", "Khoản lạ").Set("C25", "khoảng 12 triệu"))
                .Findings.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.RowUnknownLabel, "B25"))
        );

    [TestCase("0.00%", 100)]
    [TestCase("0.00", 1)]
    [TestCase("0.0", 1)]
    [TestCase("0%", 100)]
    public void A_rate_is_compared_as_its_cell_shows_it(string format, int divisor)
    {
        var rows = hub.RowsOf(Golden("KQ-VIEC"));
        var exact = 100 * (rows.Number(12, 9)!.Value + rows.Number(12, 10)!.Value) / rows.Number(12, 8)!.Value;
        var (_, right) = hub.Read(Golden("KQ-VIEC").Set("S12", exact / divisor).Format("S12", format));
        Assert.That(right, Is.Empty);
        var (_, wrong) = hub.Read(Golden("KQ-VIEC").Set("S12", (exact + 1.2) / divisor).Format("S12", format));
        Assert.That(wrong.Select(f => (f.Code, f.Cell)), Is.EqualTo(new[] { (FindingCodes.IdentityRate, "S12") }));
    }

    [Test]
    public void A_count_that_is_shown_as_a_percentage_is_told_and_kept()
    {
        var (reading, findings) = hub.Read(Golden("THI-DUA").Format("G8", "0%"));
        Assert.That(
            findings.Select(f => (f.Code, f.Severity)),
            Is.EqualTo(new[] { (FindingCodes.CellPercentFormat, Severity.Warning) })
        );
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(Golden("THI-DUA")).Reading!.FiguresHash));
    }

    [Test]
    public void An_amount_that_is_shown_in_thousands_is_told() =>
        Told("SO-THU-LY", book => book.Format("J9", "#,##0,"), (FindingCodes.CellScaledFormat, "J9"));

    [Test]
    public void A_target_below_one_percent_is_asked_about() =>
        Told("CHI-TIEU", book => book.Set("C9", "0,82"), (FindingCodes.CellPercentFraction, "C9"));

    [Test]
    public void An_index_written_as_text_with_a_leading_zero_is_no_thousands()
    {
        var (reading, findings) = hub.Read(Golden("CHI-SO").Set("D8", "0.085"));
        Assert.That(findings, Is.Empty);
        Assert.That(((FormReading<Etl.Forms.Index.IndexRow>)reading!).Rows[0].Score, Is.EqualTo(0.085m));
    }

    [Test]
    public void An_amount_in_dong_in_a_table_of_thousands_is_told()
    {
        var book = hub.Print(NsnnForm, FormSamples.Office, 2020, 12, Rounded(), moneyUnit: 1000).Set("C9", "5.000đ");
        Assert.That(
            hub.Read(book).Findings.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.CellUnitDiffers, "C9"))
        );
    }

    private BudgetCollectionForm NsnnForm => hub.Get<FormCatalog>().Forms.OfType<BudgetCollectionForm>().Single();

    private static IReadOnlyList<BudgetCollectionRow> Rounded()
    {
        var rows = FormSamples.Collections();
        foreach (var row in rows)
        {
            row.ToCollect = Math.Floor(row.ToCollect / 1000) * 1000;
            row.Collected = Math.Floor(row.Collected / 1000) * 1000;
        }
        return rows;
    }

    private byte[] Golden(string form) => hub.Golden(form);

    /// <summary>Every day of the register as text.</summary>
    private static byte[] DaysAsText(byte[] book, string format, bool isSmall)
    {
        foreach (var column in new[] { "C", "D", "M" })
        {
            for (var row = 9; row <= 20; row++)
            {
                var day = isSmall
                    ? new DateTime(2020, ((row + column[0]) % 8) + 1, (row % 8) + 1 + (column == "M" ? 4 : 0))
                    : DateTime.FromOADate(book.NumberAt($"{column}{row}"));
                book = book.Set(
                    $"{column}{row}",
                    day.ToString(format, System.Globalization.CultureInfo.InvariantCulture)
                );
            }
        }
        return book;
    }

    private void Same(string form, Func<byte[], byte[]> habit)
    {
        var golden = Golden(form);
        var (reading, findings) = hub.Read(habit(golden));
        Assert.That(findings.Select(f => $"{f.Code} {f.Cell} {f.Found}"), Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    private void Told(string form, Func<byte[], byte[]> habit, params (string Code, string Cell)[] expected)
    {
        var (reading, findings) = hub.Read(habit(Golden(form)));
        Assert.That(reading, Is.Not.Null);
        Assert.That(
            findings
                .Where(f => f.Severity != Severity.Error || !f.Code.StartsWith("total.", StringComparison.Ordinal))
                .Select(f => (f.Code, f.Cell!)),
            Is.EqualTo(expected)
        );
    }
}
