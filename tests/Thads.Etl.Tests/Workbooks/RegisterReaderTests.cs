using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>What real registers do to a loader.</summary>
public sealed class RegisterReaderTests
{
    private const int FirstRow = 9;
    private TestHub hub = null!;
    private byte[] golden = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        golden = hub.Golden("SO-THU-LY");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase("05/10/2019")]
    [TestCase("5-10-2019")]
    [TestCase("5.10.19")]
    [TestCase("2019-10-05")]
    [TestCase("ngày 05 tháng 10 năm 2019")]
    [TestCase(43743)]
    public void A_day_is_read_however_it_is_written(object value)
    {
        var workbook = value is int serial
            ? golden.Edit(sheet => WorkbookEdit.CellAt(sheet, "D9").CellValue = new CellValue(serial))
            : golden.Set("D9", value);
        var (reading, findings) = hub.Read(workbook.Set("M9", "31/12/2019"));
        Assert.That(findings, Is.Empty);
        Assert.That(Rows(reading)[0].AcceptedDate, Is.EqualTo(new DateOnly(2019, 10, 5)));
    }

    [TestCase("13/13/2019")]
    [TestCase("10/05")]
    [TestCase("31/02/2019")]
    [TestCase("tháng 5")]
    public void What_is_no_day_is_reported_at_its_cell(string text)
    {
        var (_, findings) = hub.Read(golden.Set("D9", text));
        Assert.That(
            findings.Select(f => (f.Code, f.Cell, f.Found)),
            Is.EqualTo(new[] { (FindingCodes.CellNotADate, "D9", text) })
        );
    }

    [Test]
    public void Days_of_the_1904_system_are_the_same_days()
    {
        const int Between = 1_462;
        var shifted = golden.EditPackage(document =>
        {
            var book = document.WorkbookPart!.Workbook!;
            book.InsertAt(new WorkbookProperties { Date1904 = true }, 0);
            foreach (var cell in document.WorkbookPart.WorksheetParts.First().Worksheet!.Descendants<Cell>())
            {
                if (
                    cell.StyleIndex?.Value == (uint)Etl.Workbooks.Printing.CellStyle.Date
                    && cell.CellValue is { } value
                )
                {
                    cell.CellValue = new CellValue(
                        int.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture) - Between
                    );
                }
            }
        });
        var (reading, findings) = hub.Read(shifted);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    [TestCase("O9", "x")]
    [TestCase("O9", "Có")]
    [TestCase("O9", 1)]
    [TestCase("E9", "THEO YÊU CẦU")]
    [TestCase("E9", "Theo đơn")]
    [TestCase("L9", "Đã thi hành xong")]
    [TestCase("J9", "1.000.000")]
    [TestCase("J9", "1 triệu đồng")]
    [TestCase("B9", "1/QĐ-CCTHADS\u00a0")]
    public void Values_are_read_as_people_write_them(string cell, object value)
    {
        var (reading, findings) = hub.Read(golden.Set(cell, value));
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    [Test]
    public void A_decision_twice_is_reported_with_the_row_that_has_it()
    {
        var (_, findings) = hub.Read(
            golden.Set("B10", "1/QĐ-CCTHADS").Set("C10", "01/08/2019").Set("D10", "01/08/2019")
        );
        var duplicate = findings.Single(f => f.Code == FindingCodes.RowDuplicate);
        Assert.That((duplicate.Cell, duplicate.Expected), Is.EqualTo(("B10", "9")));
    }

    [Test]
    public void Headings_repeated_on_each_page_signatures_and_phantom_rows_are_passed_over()
    {
        var paged = golden.Edit(sheet =>
        {
            var data = sheet.GetFirstChild<SheetData>()!;
            var heading = data.Elements<Row>().Single(row => row.RowIndex! == 7);
            foreach (var cell in heading.Elements<Cell>())
            {
                var (_, column) = CellAddress.Parse(cell.CellReference!.Value);
                var copy = WorkbookEdit.CellAt(sheet, CellAddress.Of(40, column));
                copy.DataType = cell.DataType;
                copy.CellValue = (CellValue?)cell.CellValue?.CloneNode(true);
            }
            var below = CellAddress.Of(50, 2);
            WorkbookEdit.Write(WorkbookEdit.CellAt(sheet, below), "Chi cục trưởng");
            WorkbookEdit.Write(WorkbookEdit.CellAt(sheet, CellAddress.Of(51, 2)), "Nguyễn Văn Ký");
            for (var row = 60; row < 20_000; row++)
            {
                data.Append(new Row(new Cell { CellReference = $"B{row}", StyleIndex = 3 }) { RowIndex = (uint)row });
            }
        });
        var (reading, findings) = hub.Read(paged);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.RowCount, Is.EqualTo(12));
    }

    [Test]
    public void A_row_that_lacks_most_of_what_it_must_have_is_not_lost_without_a_word()
    {
        var lacking = "CDEFGHILM".Aggregate(golden, (book, column) => book.Set($"{column}{FirstRow}", null));
        var (reading, findings) = hub.Read(lacking);
        Assert.That(findings.Select(f => f.Code), Does.Contain(FindingCodes.RowIncomplete));
        Assert.That(reading!.RowCount, Is.EqualTo(11));
    }

    [Test]
    public void Its_total_is_checked_and_not_loaded()
    {
        var (reading, findings) = hub.Read(golden.Set("J21", 1));
        Assert.That(findings.Select(f => (f.Code, f.Cell)), Is.EqualTo(new[] { (FindingCodes.TotalMismatch, "J21") }));
        Assert.That(reading!.RowCount, Is.EqualTo(12));
    }

    [Test]
    public void The_same_file_through_LibreOffice_as_xls_is_the_same_register()
    {
        var old = LibreOffice.Convert(new Dictionary<string, byte[]> { ["a"] = golden }, "xls:MS Excel 97")["a"];
        var (reading, findings) = hub.Read(old);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    private static IReadOnlyList<CaseRegisterRow> Rows(FormReading? reading) =>
        ((FormReading<CaseRegisterRow>)reading!).Rows;
}
