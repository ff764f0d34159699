using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Reports;

/// <summary>The workbook of a report: what our own reader makes of it, what its offices' workbooks add up to, and how it is printed.</summary>
public sealed class ReportWorkbookTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCaseSource(typeof(ReportSamples), nameof(ReportSamples.Forms))]
    public async Task Read_back_by_our_own_reader_it_is_a_valid_submission_of_the_department_with_equal_figures(
        string form
    )
    {
        await LoadAsync(form);
        var report = await hub.ReportAsync(form);
        var check = await hub.Get<WorkbookChecker>()
            .CheckAsync(new StoredFile("report.xlsx", report, DeclaredTarget.Nothing), default);
        Assert.That(check.Findings.Select(f => f.Code), Is.EqualTo(new[] { FindingCodes.ReportWholeProvince }));
        Assert.That(check.IsValid, Is.True);
        Assert.That(
            (check.Reading!.Form.Code, check.Reading.SheetName, check.Reading.Target!.Office.OfficeCode),
            Is.EqualTo((form, form, "VP-26"))
        );
        Assert.That(check.Reading.Target.Period.PeriodKey, Is.EqualTo(ReportSamples.Period));
        var offices = ReportSamples.Offices.Select(office => Read(hub.OfficeWorkbook(form, office))).ToList();
        foreach (var (column, total) in check.Reading.Totals)
        {
            Assert.That(total, Is.EqualTo(offices.Sum(office => office.Totals[column])), column);
        }
        Assert.That(check.Reading.Totals.Values, Has.Some.GreaterThan(0));
    }

    [TestCaseSource(typeof(ReportSamples), nameof(ReportSamples.Forms))]
    public async Task Each_of_its_cells_is_the_sum_of_the_offices_cells_and_each_annex_is_an_offices_workbook(
        string form
    )
    {
        var offices = await LoadAsync(form);
        var report = await hub.ReportAsync(form);
        var declared = hub.Get<FormCatalog>().Find(form)!;
        int[] labels = declared.IsRegister ? [] : [1];
        string[] rates =
        [
            .. declared.Layouts[^1].Columns.Where(column => column.Column.IsRate).Select(column => column.Number),
        ];
        var grids = offices.Select(office => PrintedGrid.Read(office, form, labels)).ToList();
        if (declared.Summary == SummaryKind.Added)
        {
            Assert.That(
                PrintedGrid.Read(report, form, labels).Text(rates),
                Is.EqualTo(PrintedGrid.Sum(grids).Text(rates)).And.Not.Empty
            );
        }
        var names = ReportSamples.Offices.Select(o => hub.Reference.OfficeByCode(o, DateOnly.MaxValue)!.ShortName);
        foreach (var (name, grid) in names.Zip(grids))
        {
            Assert.That(PrintedGrid.Read(report, name, labels).Text(), Is.EqualTo(grid.Text()), name);
        }
    }

    [Test]
    public async Task Officers_stand_office_by_office_with_the_sum_of_each_below_and_keys_of_their_own()
    {
        await LoadAsync("CHV-VIEC");
        var grid = PrintedGrid.Read(await hub.ReportAsync("CHV-VIEC"), "CHV-VIEC", 0, 1);
        var office = PrintedGrid.Read(hub.OfficeWorkbook("CHV-VIEC", "VP-244"), "CHV-VIEC", 0, 1);
        Assert.That(
            grid.Keys.Select(cell => cell.Row).Distinct(),
            Is.EqualTo(
                new[]
                {
                    "/1|CHV-01 (VP-26)",
                    "/2|CHV-02 (VP-26)",
                    "/Cộng Cục THADS Vĩnh Phúc|",
                    "/3|CHV-01 (VP-244)",
                    "/4|CHV-02 (VP-244)",
                    "/Cộng Phúc Yên|",
                    "/5|CHV-01 (VP-246)",
                    "/6|CHV-02 (VP-246)",
                    "/Cộng Lập Thạch|",
                    "/Tổng cộng|",
                }
            )
        );
        Assert.That(grid[("/Cộng Phúc Yên|", "(1)")], Is.EqualTo(office[("/Tổng cộng|", "(1)")]));
        Assert.That(grid[("/Tổng cộng|", "(1)")], Is.EqualTo(office[("/Tổng cộng|", "(1)")] * 3));
    }

    [Test]
    public async Task Its_totals_are_formulas_that_show_what_a_spreadsheet_works_out()
    {
        await LoadAsync("KQ-VIEC");
        await LoadAsync("CHV-VIEC");
        var reports = new Dictionary<string, byte[]>
        {
            ["KQ-VIEC"] = await hub.ReportAsync("KQ-VIEC"),
            ["CHV-VIEC"] = await hub.ReportAsync("CHV-VIEC"),
        };
        Assert.That(Formulas(reports["KQ-VIEC"], "KQ-VIEC"), Has.Count.EqualTo(3 * 17));
        Assert.That(Formulas(reports["KQ-VIEC"], "Phúc Yên"), Has.Count.EqualTo(3 * 17));
        var calculated = LibreOffice.Convert(reports, "xlsx");
        foreach (var (form, report) in reports)
        {
            foreach (var sheet in new[] { form, "Phúc Yên" })
            {
                Assert.That(
                    PrintedGrid.Read(calculated[form], sheet, 0, 1).Text(),
                    Is.EqualTo(PrintedGrid.Read(report, sheet, 0, 1).Text())
                );
            }
        }
        // What another program has saved is the same submission still.
        Assert.That(
            hub.Read(calculated["KQ-VIEC"]).Findings.Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.ReportWholeProvince })
        );
    }

    [Test]
    public async Task Each_sheet_that_is_printed_is_A4_landscape_one_page_wide_with_its_headings_on_every_page()
    {
        await LoadAsync("KQ-VIEC");
        using var document = SpreadsheetDocument.Open(new MemoryStream(await hub.ReportAsync("KQ-VIEC")), false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.That(
            sheets.Select(sheet => sheet.Name!.Value),
            Is.EqualTo(new[] { "Tình trạng", "KQ-VIEC", "Cục THADS Vĩnh Phúc", "Phúc Yên", "Lập Thạch", "Nguồn" })
        );
        Assert.That(
            sheets.Select(sheet => sheet.State?.Value == SheetStateValues.Hidden),
            Is.EqualTo(new[] { false, false, false, false, false, true })
        );
        foreach (var sheet in sheets.SkipLast(1))
        {
            var part = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!;
            var page = part.GetFirstChild<PageSetup>()!;
            Assert.That(
                (page.PaperSize!.Value, page.Orientation!.Value, page.FitToHeight!.Value),
                Is.EqualTo((9U, OrientationValues.Landscape, 0U)),
                sheet.Name!.Value!
            );
            Assert.That(part.SheetProperties!.PageSetupProperties!.FitToPage!.Value, Is.True);
        }
        var titles = workbook.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles");
        Assert.That(titles.Select(name => name.LocalSheetId!.Value), Is.EqualTo(new[] { 0U, 1U, 2U, 3U, 4U }));
        Assert.That(titles.Skip(1).First().Text, Is.EqualTo("'KQ-VIEC'!$8:$10"));
    }

    [TestCaseSource(typeof(ReportSamples), nameof(ReportSamples.Forms))]
    public async Task It_is_a_workbook_as_the_standard_has_it(string form)
    {
        await LoadAsync(form);
        using var document = SpreadsheetDocument.Open(new MemoryStream(await hub.ReportAsync(form)), false);
        Assert.That(
            new OpenXmlValidator()
                .Validate(document)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
            Is.Empty
        );
    }

    [Test]
    public async Task The_same_state_of_things_gives_the_same_bytes()
    {
        await LoadAsync("NSNN");
        var once = await hub.ReportAsync("NSNN");
        var again = await hub.ReportAsync("NSNN");
        Assert.That(again, Is.EqualTo(once));
    }

    [Test]
    public async Task Money_is_printed_in_the_unit_of_the_offices_where_every_figure_is_whole_in_it()
    {
        await hub.LoadAsync(hub.Sample("VP-244", "KQ-TIEN", 2020));
        await hub.LoadAsync(hub.Sample("VP-246", "KQ-TIEN", 2020));
        Assert.That(Read(await hub.ReportAsync("KQ-TIEN")).Sheet.MoneyUnit, Is.EqualTo(1_000));
        await hub.LoadAsync(hub.OfficeWorkbook("KQ-TIEN", "VP-26"));
        Assert.That(Read(await hub.ReportAsync("KQ-TIEN")).Sheet.MoneyUnit, Is.EqualTo(1));
    }

    [Test]
    public async Task The_first_page_says_how_each_office_stands()
    {
        await hub.LoadOfficeAsync("KQ-VIEC", "VP-244");
        var held = await hub.ReceiveAsync(hub.OfficeWorkbook("KQ-VIEC", "VP-246").Replace("Dân sự", "Dân sự lạ"));
        await hub.ProcessAsync(held);
        Assert.That((await hub.SubmissionAsync(held)).Status, Is.EqualTo(SubmissionStatus.Rejected));
        var rows = Rows(await hub.ReportAsync("KQ-VIEC"), "Tình trạng");
        Assert.That(rows, Has.Some.Contains("Đã tổng hợp 1 trên 10 đơn vị; chưa có 9; gửi muộn 1; chưa phê duyệt 1"));
        Assert.That(rows, Has.Some.StartsWith("1|Cục Thi hành án dân sự tỉnh Vĩnh Phúc|CHƯA CÓ BÁO CÁO||–|–"));
        Assert.That(
            rows,
            Has.Some.Match(
                @"^3\|Chi cục Thi hành án dân sự thành phố Phúc Yên\|Đã tổng hợp\|.+\|MUỘN \d+ ngày\|Chưa phê duyệt\|1\|1$"
            )
        );
        Assert.That(rows, Has.Some.Contains("huyện Lập Thạch|CHƯA CÓ: đã gửi nhưng chưa được chấp nhận"));
        Assert.That(Rows(await hub.ReportAsync("KQ-VIEC"), "KQ-VIEC"), Has.Some.Contains("CHƯA ĐẦY ĐỦ"));
    }

    private async Task<List<byte[]>> LoadAsync(string form)
    {
        var workbooks = new List<byte[]>();
        foreach (var office in ReportSamples.Offices)
        {
            workbooks.Add(await hub.LoadOfficeAsync(form, office));
        }
        return workbooks;
    }

    private FormReading Read(byte[] workbook) => hub.Read(workbook).Reading!;

    private static List<string> Formulas(byte[] workbook, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var id = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        return
        [
            .. ((WorksheetPart)document.WorkbookPart.GetPartById(id))
                .Worksheet!.Descendants<CellFormula>()
                .Select(formula => formula.Text),
        ];
    }

    /// <summary>The cells of each row, parted by bars.</summary>
    private static List<string> Rows(byte[] workbook, string sheet)
    {
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        while (reader.Name != sheet)
        {
            Assert.That(reader.NextResult(), Is.True);
        }
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))
                )
            );
        }
        return rows;
    }
}
