using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>Sheets sent as .csv: any separator and encoding that Excel in Vietnam writes.</summary>
public sealed class CsvTests
{
    private const string Table = """
        Đơn vị gửi báo cáo: Cục Thi hành án dân sự tỉnh Vĩnh Phúc;;;
        Giao chỉ tiêu thi hành án dân sự năm 2020;;;
        STT;Đơn vị;Chỉ tiêu về việc (%);Chỉ tiêu về tiền (%);Lần giao
        1;Toàn tỉnh;81,9;38,5;1
        2;"Chi cục THADS huyện Lập Thạch";80,00;37;1
        """;
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    public static byte[] Targets() => Encoding.UTF8.GetBytes(Table);

    public static IEnumerable<TestCaseData> Files()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var vietnamese = Encoding.GetEncoding(1258);
        yield return new TestCaseData(Encoding.UTF8.GetBytes(Table), false).SetArgDisplayNames("UTF-8");
        yield return new TestCaseData(
            (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table)],
            false
        ).SetArgDisplayNames("UTF-8 with its mark");
        yield return new TestCaseData(Encoding.UTF8.GetBytes(WithCommas()), false).SetArgDisplayNames("UTF-8, commas");
        yield return new TestCaseData(Encoding.UTF8.GetBytes(Table.Replace(';', '\t')), false).SetArgDisplayNames(
            "UTF-8, tabs"
        );
        yield return new TestCaseData(
            Encoding.UTF8.GetBytes("sep=;\r\n" + Table.Replace("\n", "\r\n", StringComparison.Ordinal)),
            false
        ).SetArgDisplayNames("UTF-8, sep=");
        foreach (var wide in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            yield return new TestCaseData(
                (byte[])[.. wide.Preamble, .. wide.GetBytes(Table.Replace(';', '\t'))],
                false
            ).SetArgDisplayNames($"Unicode Text, {wide.WebName}");
        }
        // windows-1258 writes a letter and after it the mark of its tone.
        yield return new TestCaseData(vietnamese.GetBytes(In1258(Table)), true).SetArgDisplayNames("windows-1258");
        yield return new TestCaseData(vietnamese.GetBytes(In1258(WithCommas())), true).SetArgDisplayNames(
            "windows-1258, commas"
        );
    }

    [TestCaseSource(nameof(Files))]
    public void It_is_read_whatever_it_is_written_in(byte[] file, bool isAssumed)
    {
        var (reading, findings) = hub.Read(file);
        Assert.That(
            findings.Select(f => f.Code),
            Is.EqualTo(isAssumed ? new[] { FindingCodes.WorkbookEncodingAssumed } : [])
        );
        Assert.That(
            (reading!.Form.Code, reading.RowCount, reading.Target!.Period.PeriodKey),
            Is.EqualTo(("CHI-TIEU", 2, 202012))
        );
        Assert.That(reading.FiguresHash, Is.EqualTo(hub.Read(Targets()).Reading!.FiguresHash));
    }

    [Test]
    public void A_figure_that_can_be_read_in_two_ways_is_reported_at_its_cell()
    {
        var (_, findings) = hub.Read(Encoding.UTF8.GetBytes(Table.Replace("81,9", "81,900", StringComparison.Ordinal)));
        Assert.That(
            findings.Select(f => (f.Code, f.Cell)),
            Is.EqualTo(new[] { (FindingCodes.CellNumberAmbiguous, "C4") })
        );
    }

    [Test]
    public void A_quote_that_is_not_closed_is_said_with_its_line_in_the_file_that_comes_back()
    {
        var file = Encoding.UTF8.GetBytes(Table.Replace("Lập Thạch\"", "Lập Thạch", StringComparison.Ordinal));
        var (reading, findings) = hub.Read(file);
        Assert.That(reading, Is.Null);
        Assert.That(
            findings.Select(f => (f.Code, f.Arguments["line"])),
            Is.EqualTo(new[] { (FindingCodes.WorkbookCsvQuotes, "5") })
        );
        var workbook = Passes.Inspect(file, out _);
        var annotated = hub.Get<WorkbookAnnotator>().Annotate(workbook, findings);
        Assert.That(
            Passes.Read(annotated).Single().Rows.SelectMany(row => Enumerable.Range(0, row.Width).Select(row.Text)),
            Has.Some.Contains("dòng 5")
        );
    }

    [Test]
    public void It_comes_back_annotated_as_a_workbook_and_goes_in_again()
    {
        var file = Encoding.UTF8.GetBytes(Table.Replace("81,9", "=cmd|' /C calc'!A0", StringComparison.Ordinal));
        var findings = new FindingCollector(hub.Get<FindingCatalog>());
        var workbook = hub.Get<WorkbookInspector>()
            .Inspect(new StoredFile("a.csv", file, DeclaredTarget.Nothing), findings);
        hub.Get<WorkbookReader>().Read(workbook!, hub.Reference, new DateOnly(2026, 1, 1), findings, default);
        Assert.That(
            findings.Findings.Select(f => (f.Code, f.Cell)),
            Is.EqualTo(new[] { (FindingCodes.CellNotANumber, "C4") })
        );
        var annotated = hub.Get<WorkbookAnnotator>().Annotate(workbook, findings.Findings);
        var formulas = annotated.EditPackage(document =>
            Assert.That(
                document.WorkbookPart!.WorksheetParts.SelectMany(part =>
                    part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()
                ),
                Is.Empty
            )
        );
        Assert.That(hub.Read(formulas).Findings.Select(f => f.Code), Is.EqualTo(new[] { FindingCodes.CellNotANumber }));
    }

    private static string WithCommas() =>
        Table
            .Replace("81,9", "\"81,9\"", StringComparison.Ordinal)
            .Replace("38,5", "\"38,5\"", StringComparison.Ordinal)
            .Replace("80,00", "\"80,00\"", StringComparison.Ordinal)
            .Replace(';', ',');

    /// <summary>Letters with a hat, a horn or a breve stay whole; the tone stands after them.</summary>
    private static string In1258(string text)
    {
        var parted = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            var marks = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = marks.LastOrDefault(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
            if (tone == default)
            {
                parted.Append(letter);
                continue;
            }
            var rest = string.Concat(marks.Where(mark => mark != tone));
            parted.Append(rest.Normalize(NormalizationForm.FormC)).Append(tone);
        }
        return parted.ToString();
    }
}
