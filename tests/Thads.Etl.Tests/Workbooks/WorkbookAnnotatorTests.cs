using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>The clerk's own workbook sent back: marked where it is wrong, and otherwise as it was.</summary>
public sealed class WorkbookAnnotatorTests
{
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
    public async Task Bad_cells_are_coloured_and_commented_and_the_first_sheet_lists_every_finding()
    {
        var check = await CheckAsync(golden.Set("F12", "abc").Set("G13", -1));
        var annotated = Annotate(check);
        using var document = SpreadsheetDocument.Open(new MemoryStream(annotated), false);
        var workbook = document.WorkbookPart!;
        Assert.That(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
            Is.Empty
        );
        Assert.That(
            workbook.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value),
            Is.EqualTo(new[] { "Lỗi", "KQ-VIEC" })
        );
        Assert.That(
            Rows(workbook).Select(r => (r[1], r[3])),
            Is.EqualTo(check.Findings.Select(f => (f.Code, f.Cell ?? "")))
        );

        var sheet = SheetOf(workbook, "KQ-VIEC");
        foreach (var cell in check.Findings.Select(f => f.Cell!).Distinct())
        {
            Assert.That(FillOf(workbook, sheet, cell), Is.EqualTo("FFFFC7CE"), cell);
        }
        var comments = sheet
            .WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>()
            .ToDictionary(c => c.Reference!.Value!, c => c.InnerText);
        Assert.That(comments.Keys, Is.EquivalentTo(check.Findings.Select(f => f.Cell).Distinct()));
        Assert.That(comments["F12"], Is.EqualTo("[cell.not-a-number] “abc” ở cột “Ủy thác” không phải là số."));
        Assert.That(FillOf(workbook, sheet, "C12"), Is.Null);
    }

    [Test]
    public async Task The_annotated_workbook_says_the_same_and_corrected_it_is_loaded()
    {
        var check = await CheckAsync(golden.Set("F12", "abc"));
        var annotated = Annotate(check);
        var again = await CheckAsync(annotated);
        Assert.That(
            again.Findings.Select(f => (f.Code, f.Cell)),
            Is.EqualTo(check.Findings.Select(f => (f.Code, f.Cell)))
        );

        var corrected = await CheckAsync(Change(annotated, "F12", Figure("F12")));
        Assert.That(corrected.Findings, Is.Empty);
        Assert.That(corrected.Reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    [Test]
    public async Task A_second_annotation_takes_the_marks_of_the_first_away()
    {
        var first = Annotate(await CheckAsync(golden.Set("F12", "abc")));
        var second = Annotate(await CheckAsync(Change(Change(first, "F12", Figure("F12")), "G13", "xyz")));
        using var document = SpreadsheetDocument.Open(new MemoryStream(second), false);
        var workbook = document.WorkbookPart!;
        var sheet = SheetOf(workbook, "KQ-VIEC");
        Assert.That(workbook.Workbook!.Sheets!.Elements<Sheet>().Count(s => s.Name == "Lỗi"), Is.EqualTo(1));
        Assert.That(FillOf(workbook, sheet, "F12"), Is.Null);
        Assert.That(FillOf(workbook, sheet, "G13"), Is.EqualTo("FFFFC7CE"));
        Assert.That(
            sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Select(c => c.Reference!.Value),
            Is.EqualTo(new[] { "G13" })
        );
    }

    [Test]
    public async Task The_cell_at_fault_has_a_colour_of_its_own_which_its_line_in_the_list_has_too()
    {
        var check = await CheckAsync(golden.Set("F12", 77_777));
        var cause = check.Causes.Single().Cells.Single();
        var annotated = hub.Get<WorkbookAnnotator>().Annotate(check.Workbook, check.Findings, check.Causes);
        using var document = SpreadsheetDocument.Open(new MemoryStream(annotated), false);
        var workbook = document.WorkbookPart!;
        var list = SheetOf(workbook, "Lỗi");
        Assert.Multiple(() =>
        {
            Assert.That(cause.Cell, Is.EqualTo("F12"));
            Assert.That(FillOf(workbook, SheetOf(workbook, "KQ-VIEC"), "F12"), Is.EqualTo("FFFFB266"));
            Assert.That(FillOf(workbook, list, "A2"), Is.EqualTo("FFFFB266"));
            Assert.That(FillOf(workbook, list, "A3"), Is.EqualTo("FFFFC7CE"));
            Assert.That(FillOf(workbook, list, "B2"), Is.Null);
        });
    }

    [Test]
    public async Task Marks_are_taken_away_after_another_program_has_saved_the_workbook_too()
    {
        var first = Annotate(await CheckAsync(golden.Set("F12", "abc")));
        var saved = LibreOffice.Convert(new Dictionary<string, byte[]> { ["a"] = first }, "xlsx")["a"];
        var second = Annotate(await CheckAsync(Change(Change(saved, "F12", Figure("F12")), "G13", "xyz")));
        using var document = SpreadsheetDocument.Open(new MemoryStream(second), false);
        var workbook = document.WorkbookPart!;
        var sheet = SheetOf(workbook, "KQ-VIEC");
        Assert.That(workbook.Workbook!.Sheets!.Elements<Sheet>().Count(s => s.Name == "Lỗi"), Is.EqualTo(1));
        Assert.That(FillOf(workbook, sheet, "F12"), Is.Null);
        Assert.That(FillOf(workbook, sheet, "G13"), Is.EqualTo("FFFFC7CE"));
        var corrected = await CheckAsync(Change(second, "G13", Figure("G13")));
        Assert.That(corrected.Findings, Is.Empty);
    }

    [Test]
    public async Task What_the_clerk_wrote_cannot_become_a_formula()
    {
        var check = await CheckAsync(golden.Set("F12", "=HYPERLINK(\"http://example.org\")"));
        using var document = SpreadsheetDocument.Open(new MemoryStream(Annotate(check)), false);
        var list = SheetOf(document.WorkbookPart!, "Lỗi");
        Assert.That(list.Worksheet!.Descendants<CellFormula>(), Is.Empty);
        Assert.That(
            list.Worksheet.Descendants<Cell>().Select(c => c.DataType!.Value),
            Is.All.EqualTo(CellValues.InlineString)
        );
    }

    [Test]
    public async Task A_file_that_may_not_be_opened_comes_back_as_a_list_alone()
    {
        var check = await CheckAsync("nonsense"u8.ToArray());
        using var document = SpreadsheetDocument.Open(new MemoryStream(Annotate(check)), false);
        Assert.That(
            Rows(document.WorkbookPart!).Select(r => r[1]),
            Is.EqualTo(new[] { FindingCodes.WorkbookNotAWorkbook })
        );
    }

    private Task<WorkbookCheck> CheckAsync(byte[] bytes) =>
        hub.Get<WorkbookChecker>().CheckAsync(new StoredFile("test.xlsx", bytes, DeclaredTarget.Nothing), default);

    private byte[] Annotate(WorkbookCheck check) =>
        hub.Get<WorkbookAnnotator>().Annotate(check.Workbook, check.Findings);

    private static byte[] Change(byte[] workbook, string address, object value) =>
        workbook.EditPackage(document =>
        {
            var cell = WorkbookEdit.CellAt(SheetOf(document.WorkbookPart!, "KQ-VIEC").Worksheet!, address);
            var style = cell.StyleIndex?.Value;
            WorkbookEdit.Write(cell, value);
            cell.StyleIndex = style;
        });

    private int Figure(string address)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(golden), false);
        var cell = WorkbookEdit.CellAt(document.WorkbookPart!.WorksheetParts.First().Worksheet!, address);
        return int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<List<string>> Rows(WorkbookPart workbook) =>
        SheetOf(workbook, "Lỗi")
            .Worksheet!.Descendants<Row>()
            .Skip(1)
            .Select(row => row.Elements<Cell>().Select(c => c.InnerText).ToList())
            .Where(row => row[1].Length > 0);

    private static WorksheetPart SheetOf(WorkbookPart workbook, string name) =>
        (WorksheetPart)
            workbook.GetPartById(workbook.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == name).Id!.Value!);

    private static string? FillOf(WorkbookPart workbook, WorksheetPart sheet, string address)
    {
        var cell = sheet.Worksheet!.Descendants<Cell>().Single(c => c.CellReference == address);
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return styles
            .Fills!.Elements<Fill>()
            .ElementAt((int)(format.FillId?.Value ?? 0))
            .PatternFill?.ForegroundColor?.Rgb?.Value;
    }
}
