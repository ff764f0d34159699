using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>The workbook that an office fills in.</summary>
public sealed class TemplateTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    public static IEnumerable<string> Codes => new FormCatalog().Forms.Select(form => form.Code);

    [TestCaseSource(nameof(Codes))]
    public async Task It_is_a_sound_workbook_that_locks_what_is_not_to_be_filled_in(string code)
    {
        var template = await TemplateAsync(code);
        using var document = SpreadsheetDocument.Open(new MemoryStream(template), isEditable: false);
        Assert.That(
            new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"),
            Is.Empty
        );
        var book = document.WorkbookPart!;
        var sheet = book.WorksheetParts.First().Worksheet!;
        Assert.That(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value, Is.True);
        Assert.That(sheet.GetFirstChild<DataValidations>(), Is.Not.Null);
        Assert.That(sheet.Descendants<Pane>().Single().State!.Value, Is.EqualTo(PaneStateValues.Frozen));
        Assert.That(
            book.Workbook!.DefinedNames!.Elements<DefinedName>().Select(name => (name.Name!.Value, name.Hidden!.Value)),
            Is.SupersetOf(
                new[] { ("THADS_FORM", true), ("THADS_LAYOUT", true), ("THADS_OFFICE", true), ("THADS_PERIOD", true) }
            )
        );
        var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var headings = sheet.Descendants<Cell>().Where(cell => CellAddress.Parse(cell.CellReference!.Value).Row < 4);
        Assert.That(
            headings.Select(cell => formats[(int)cell.StyleIndex!.Value].Protection!.Locked!.Value),
            Is.All.True
        );
    }

    [Test]
    public async Task Filled_in_and_saved_by_LibreOffice_it_is_read_without_a_finding()
    {
        var filled = new Dictionary<string, byte[]>();
        foreach (var code in Codes)
        {
            filled[code] = Fill(await TemplateAsync(code), hub.Golden(code), hub.Get<FormCatalog>().Find(code)!);
        }
        foreach (var (code, workbook) in LibreOffice.Convert(filled, "xlsx"))
        {
            var (reading, findings) = hub.Read(workbook);
            Assert.That(findings.Select(f => (f.Code, f.Cell, f.Found, f.Expected)), Is.Empty, code);
            Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(hub.Golden(code)).Reading!.FiguresHash), code);
            Assert.That(reading.Target!.Period.PeriodKey, Is.EqualTo(202012), code);
        }
    }

    [Test]
    public async Task What_last_year_closed_with_is_there_and_so_is_what_this_year_opened_with()
    {
        await using var office = await TestHub.StartAsync();
        await office.SubmitAsync(office.Sample("VP-244", "KQ-VIEC", 2019));
        var afterClose = office.Read(await TemplateAsync("KQ-VIEC", 202003, office)).Reading!;
        var closed = office.Read(office.Sample("VP-244", "KQ-VIEC", 2019)).Reading!;
        Assert.That(afterClose.Totals["carried_in"], Is.EqualTo(closed.Totals["carried_out"]).And.Positive);
        Assert.That(afterClose.Totals["newly_accepted"], Is.Zero);
        // Its formulas show what follows from that, even to a program that does not calculate.
        Assert.That(afterClose.Totals["accepted_total"], Is.EqualTo(afterClose.Totals["carried_in"]));

        Assert.That(
            office.Read(await TemplateAsync("KQ-VIEC", 202003, office)).Findings.Select(f => f.Expected).Distinct(),
            Is.EqualTo(new[] { "0" })
        );

        await office.SubmitAsync(office.Sample("VP-244", "KQ-VIEC", 2020, 3));
        var afterOpening = office.Read(await TemplateAsync("KQ-VIEC", 202006, office)).Reading!;
        var opened = office.Read(office.Sample("VP-244", "KQ-VIEC", 2020, 3)).Reading!;
        Assert.That(afterOpening.Totals["carried_in"], Is.EqualTo(opened.Totals["carried_in"]).And.Positive);
    }

    [Test]
    public async Task Its_stamp_says_what_the_sheet_no_longer_does()
    {
        var template = Fill(
                await TemplateAsync("KQ-VIEC"),
                hub.Golden("KQ-VIEC"),
                hub.Get<FormCatalog>().Find("KQ-VIEC")!
            )
            .Edit(sheet =>
            {
                foreach (
                    var cell in sheet.Descendants<Cell>().Where(c => CellAddress.Parse(c.CellReference!.Value).Row < 6)
                )
                {
                    WorkbookEdit.Write(cell, null);
                }
            });
        var (reading, findings) = hub.Read(
            LibreOffice.Convert(new Dictionary<string, byte[]> { ["a"] = template }, "xlsx")["a"]
        );
        Assert.That(findings, Is.Empty);
        Assert.That(
            (reading!.Form.Code, reading.Target!.Office.OfficeCode, reading.Target.Period.PeriodKey),
            Is.EqualTo(("KQ-VIEC", "VP-244", 202012))
        );
    }

    private Task<byte[]> TemplateAsync(string code) => TemplateAsync(code, 202012, hub);

    private static async Task<byte[]> TemplateAsync(string code, int period, TestHub hub)
    {
        var form = hub.Get<FormCatalog>().Find(code)!;
        using var output = new MemoryStream();
        await hub.Get<TemplateFactory>().WriteAsync(output, form, FormSamples.OfficeOf(form), period, default);
        return output.ToArray();
    }

    /// <summary>Types what a printed form says into the template's open cells, row by row in the same order.</summary>
    private static byte[] Fill(byte[] template, byte[] printed, Form form)
    {
        using var source = SpreadsheetDocument.Open(new MemoryStream(printed), isEditable: false);
        var strings = source
            .WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>()
            .Select(item => item.InnerText)
            .ToList();
        var rows = DataRows(source.WorkbookPart.WorksheetParts.First().Worksheet!);
        if (form.IsRegister && !form.IsSingleRow)
        {
            rows.RemoveAll(row =>
                row.Elements<Cell>().First().DataType?.Value == CellValues.SharedString
                && strings[Index(row.Elements<Cell>().First())].StartsWith("Tổng", StringComparison.Ordinal)
            );
        }
        return template.EditPackage(document =>
        {
            var book = document.WorkbookPart!;
            var sheet = book.WorksheetParts.First().Worksheet!;
            var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
            var first = (int)DataRows(sheet, book).First;
            for (var index = 0; index < rows.Count; index++)
            {
                foreach (var cell in rows[index].Elements<Cell>().Where(c => c.CellValue is not null))
                {
                    var column = CellAddress.Parse(cell.CellReference!.Value).Column;
                    if (column == 0)
                    {
                        continue;
                    }
                    var target = WorkbookEdit.CellAt(sheet, CellAddress.Of(first + index, column));
                    var isOpen =
                        target.StyleIndex is null || !formats[(int)target.StyleIndex.Value].Protection!.Locked!.Value;
                    if (!isOpen || target.CellFormula is not null)
                    {
                        continue;
                    }
                    object value =
                        cell.DataType?.Value == CellValues.SharedString
                            ? strings[Index(cell)]
                            : decimal.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture);
                    if (target.StyleIndex is null)
                    {
                        target.StyleIndex = sheet
                            .Descendants<Column>()
                            .First(c => c.Min! <= column + 1 && c.Max! >= column + 1)
                            .Style;
                    }
                    WorkbookEdit.Write(target, value);
                }
            }
            if (form.TitleColumn is not null)
            {
                var open = sheet
                    .Descendants<Cell>()
                    .First(c =>
                        CellAddress.Parse(c.CellReference!.Value).Row < first
                        && c.StyleIndex is not null
                        && !formats[(int)c.StyleIndex.Value].Protection!.Locked!.Value
                    );
                WorkbookEdit.Write(open, 4);
            }
        });

        static int Index(Cell cell) =>
            int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<Row> DataRows(Worksheet sheet)
    {
        var rows = sheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
        var pane = sheet.Descendants<Pane>().Single();
        var top = (uint)pane.VerticalSplit!.Value;
        return [.. rows.Where(row => row.RowIndex! > top).TakeWhile((row, index) => row.RowIndex! == top + 1 + index)];
    }

    private static (uint First, uint Last) DataRows(Worksheet sheet, WorkbookPart _) =>
        ((uint)sheet.Descendants<Pane>().Single().VerticalSplit!.Value + 1, 0);
}
