using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>What stands in a workbook where nobody reads is told: on other sheets, right of the headings, below the table, on the next page.</summary>
public sealed class UnreadCellsTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase("Hình sự", 12, true)]
    [TestCase("Hình sự", "1.234.567", true)]
    [TestCase("Hình sự", "đã đối chiếu", false)]
    [TestCase(1, "Dân sự", false)]
    public void Figures_on_a_second_sheet_are_told(object first, object second, bool isTold)
    {
        var golden = Passes.Read(hub.Golden("NSNN"));
        var other = Passes.Read(
            SheetWriter.Write(
                (
                    "Tiếp",
                    [
                        ["Ghi chú"],
                        [first, second],
                    ],
                    false
                )
            )
        );
        foreach (var isBefore in new[] { true, false })
        {
            var (reading, findings) = hub.Read(
                new RowsPass([
                    .. (isBefore ? other.Concat(golden) : golden.Concat(other)).Select(s => (s.Info, s.Rows)),
                ])
            );
            Assert.That(
                findings.Select(f => (f.Code, f.Severity, f.Sheet, f.Found)),
                Is.EqualTo(
                    isTold ? new[] { (FindingCodes.WorkbookSheetNotRead, Severity.Warning, "Tiếp", (string?)"B2") } : []
                )
            );
            Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(hub.Golden("NSNN")).Reading!.FiguresHash));
        }
    }

    [Test]
    public void Figures_on_a_hidden_sheet_that_is_no_form_are_nobodys()
    {
        var golden = Passes.Read(hub.Golden("NSNN"));
        var other = Passes.Read(
            SheetWriter.Write(
                (
                    "Nháp",
                    [
                        ["x", 12],
                    ],
                    true
                )
            )
        );
        Assert.That(hub.Read(new RowsPass([.. golden.Concat(other).Select(s => (s.Info, s.Rows))])).Findings, Is.Empty);
    }

    [Test]
    public void A_separator_within_a_figure_of_a_text_file_is_told()
    {
        var text = Encoding
            .UTF8.GetString(CsvTests.Targets())
            .Replace(";81,9;38,5;1", ";81;9;38,5;1", StringComparison.Ordinal);
        var (_, findings) = hub.Read(Encoding.UTF8.GetBytes(text));
        Assert.That(
            findings.Select(f => (f.Code, f.Severity, f.Cell, f.Found, f.Expected)),
            Does.Contain((FindingCodes.RowBeyondHeadings, Severity.Error, "F4", "1", "E"))
        );
    }

    [Test]
    public void Figures_right_of_the_table_are_told_and_change_nothing()
    {
        var (reading, findings) = hub.Read(hub.Golden("NSNN").Set("H9", 5).Set("H10", 6).Set("I10", "đã rà soát"));
        Assert.That(
            findings.Select(f => (f.Code, f.Severity, f.Cell, f.Found)),
            Is.EqualTo(new[] { (FindingCodes.HeaderBeyondTable, Severity.Info, "H9", "2") })
        );
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(hub.Golden("NSNN")).Reading!.FiguresHash));
    }

    [TestCase("Đơn vị tính: 1.000 đồng", true)]
    [TestCase("Ghi chú: số liệu tính bằng triệu đồng", true)]
    [TestCase("Ghi chú: số liệu ghi theo đơn vị: nghìn đồng", true)]
    [TestCase("(ĐVT:\n1.000 đồng)", true)]
    [TestCase("Đơn vị tính: đồng", false)]
    [TestCase("Ghi chú: thu tại trại giam 5 triệu đồng", false)]
    public void Another_unit_below_the_table_is_told(string text, bool isTold)
    {
        foreach (var (form, column) in new[] { ("NSNN", "B"), ("NSNN", "K"), ("SO-THU-LY", "A"), ("KQ-TIEN", "A") })
        {
            var golden = hub.Golden(form);
            var cell = $"{column}{hub.RowsOf(golden).LastRow + 2}";
            var (_, findings) = hub.Read(golden.Set(cell, text));
            Assert.That(
                findings.Select(f => (f.Code, f.Cell)),
                Is.EqualTo(isTold ? new[] { (FindingCodes.UnitAmbiguous, cell) } : []),
                form
            );
        }
    }

    [TestCase("A")]
    [TestCase("U")]
    public void A_unit_in_the_row_of_column_numbers_is_told(string column)
    {
        var golden = hub.Golden("KQ-TIEN");
        var row = Passes
            .Read(golden)[0]
            .Rows.First(row => Enumerable.Range(0, row.Width).Any(cell => row.Text(cell) == "(1)"));
        Assert.That(
            hub.Read(golden.Set($"{column}{row.Number}", "(triệu đồng)")).Findings.Select(f => (f.Code, f.Cell)),
            Does.Contain((FindingCodes.UnitAmbiguous, $"{column}{row.Number}"))
        );
    }

    [TestCase("Số đã thu (triệu đồng)", true)]
    [TestCase("Số đã thu (đồng)", false)]
    public void Another_unit_in_the_headings_of_the_next_page_is_told(string heading, bool isTold)
    {
        var golden = hub.Golden("NSNN");
        var book = golden.InsertRow(10).Copy(7, 10);
        var at = Enumerable
            .Range(0, 10)
            .First(column => Passes.Read(golden)[0][Etl.Cells.CellAddress.Of(7, column)].Text == "Số đã thu");
        var cell = Etl.Cells.CellAddress.Of(10, at);
        Assert.That(
            hub.Read(book.Set(cell, heading)).Findings.Select(f => (f.Code, f.Cell)),
            Is.EqualTo(isTold ? new[] { (FindingCodes.UnitAmbiguous, cell) } : [])
        );
    }

    [TestCase("ĐVT: triệu đồng")]
    [TestCase("triệu đồng")]
    [TestCase("(triệu đồng)")]
    public void A_unit_in_a_column_that_is_not_read_is_told(string unit) =>
        Assert.That(
            hub.Read(hub.Golden("NSNN").Set("K9", unit)).Findings.Select(f => (f.Code, f.Cell)),
            Is.EqualTo(new[] { (FindingCodes.UnitAmbiguous, "K9") })
        );

    [TestCase("Đơn vị gửi báo cáo: Chi cục THADS huyện Tam Đảo", true)]
    [TestCase("Kỳ báo cáo: 06 tháng / năm 2020", true)]
    [TestCase("Kỳ báo cáo: 12 tháng / năm 2020", false)]
    [TestCase(null, false)]
    public void The_title_of_another_table_between_rows_is_told(string? title, bool isTold)
    {
        foreach (var (form, row) in new[] { ("SO-THU-LY", 12), ("NSNN", 10) })
        {
            var golden = hub.Golden(form);
            var top = Passes.Read(golden)[0].Rows[0];
            var said = title ?? top.Text(top.Width - 1);
            Assert.That(
                hub.Read(golden.InsertRow(row, $"A{row}", said)).Findings.Select(f => (f.Code, f.Cell)),
                Is.EqualTo(isTold ? new[] { (FindingCodes.RowOtherTitle, $"A{row}") } : []),
                $"{form}: {said}"
            );
        }
    }

    [Test]
    public void The_title_of_another_table_that_no_row_follows_says_nothing() =>
        Assert.That(
            hub.Read(hub.Golden("NSNN").Set("B40", "So với 06 tháng / năm 2020")).Findings.Select(f => f.Code),
            Is.Empty
        );
}
