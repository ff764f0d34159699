using Microsoft.Extensions.Options;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>
/// ExcelDataReader is the reference: our pass yields the same of every cell of every workbook that the tests can make. Where it does not,
/// the reason stands here.
/// </summary>
public sealed class ExcelDataReaderComparisonTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    public static IEnumerable<string> Codes => new FormCatalog().Forms.Select(form => form.Code);

    [TestCaseSource(nameof(Codes))]
    public void Every_cell_of_a_form_is_the_same(string code) => Assert.That(Differences(hub.Golden(code)), Is.Empty);

    [TestCaseSource(nameof(Codes))]
    public async Task Every_cell_of_a_template_is_the_same(string code)
    {
        using var stream = new MemoryStream();
        var form = hub.Get<FormCatalog>().Find(code)!;
        await hub.Get<TemplateFactory>().WriteAsync(stream, form, FormSamples.OfficeOf(form), 202012, default);
        Assert.That(Differences(stream.ToArray()), Is.Empty);
    }

    [Test]
    public void Every_cell_that_LibreOffice_rewrites_is_the_same()
    {
        var forms = new Dictionary<string, byte[]>
        {
            ["SO-THU-LY"] = hub.Golden("SO-THU-LY"),
            ["KQ-VIEC"] = hub.Golden("KQ-VIEC"),
        };
        foreach (var (code, rewritten) in LibreOffice.Convert(forms, "xlsx"))
        {
            Assert.That(Differences(rewritten), Is.Empty, code);
        }
    }

    /// <summary>One cell for each way in which a value can be written; those that are read otherwise, with the reason.</summary>
    [Test]
    public void Every_way_to_write_a_value_is_read_alike_but_for_these()
    {
        var cells = new (string Xml, string? Reason)[]
        {
            ("<c{0}><v>5</v></c>", null),
            ("<c{0}><v>-0.25</v></c>", null),
            ("<c{0}><v>1E-7</v></c>", null),
            ("<c{0}><v>123456789012345680</v></c>", null),
            ("<c{0} s='1'><v>43845</v></c>", null),
            ("<c{0} s='2'><v>43845.75</v></c>", null),
            ("<c{0} s='3'><v>1.5</v></c>", null),
            ("<c{0} s='4'><v>0.25</v></c>", null),
            ("<c{0} s='1'><v>1</v></c>", null),
            ("<c{0} s='1'><v>99999999</v></c>", null),
            ("<c{0} s='5'><v>7</v></c>", null),
            ("<c{0} s='6'><v>7</v></c>", null),
            ("<c{0} t='s'><v>0</v></c>", null),
            ("<c{0} t='s'><v>1</v></c>", null),
            ("<c{0} t='s'><v>2</v></c>", null),
            ("<c{0} t='inlineStr'><is><t>Tổng số</t></is></c>", null),
            ("<c{0} t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>", null),
            ("<c{0} t='str'><f>A1</f><v>x</v></c>", null),
            ("<c{0} t='b'><v>1</v></c>", null),
            ("<c{0} t='b'><v>0</v></c>", null),
            ("<c{0}><f>1+1</f><v>2</v></c>", null),
            ("<c{0} s='1'/>", null),
            ("<c{0} t='e'><v>#REF!</v></c>", "it hides errors"),
            ("<c{0}><f>1+1</f></c>", "it hides formulas without a result"),
            ("<c{0} t='str'><f>1+1</f></c>", "it hides formulas without a result"),
            ("<c{0} t='s'><v>99</v></c>", "it gives an index that is out of range as the value"),
            ("<c{0}><v>1,5</v></c>", "it gives what is no number as a text"),
            ("<c{0}><v>1</v><v>2</v></c>", "it gives the last of two values"),
            ("<c{0} t='d'><v>2020-01-15T00:00:00.000</v></c>", "it gives days with fractions of seconds as a text"),
            ("<c{0} s='99'><v>5</v></c>", "it takes a style that is not there for General"),
        };
        var file = new XlsxFile()
            .Styles(["0", "14", "dd/mm/yyyy h:mm", "[h]:mm", "0.00%", "0 \"ngày\"", "General"])
            .Strings("<t>một</t>", "<r><t>hai </t></r><r><rPr><b/></rPr><t>ba</t></r>", "<t>_x0041_</t>")
            .Rows(
                string.Concat(
                    cells.Select((cell, i) => $"<row r='{i + 1}'>{cell.Xml.Replace("{0}", $" r='A{i + 1}'")}</row>")
                )
            );
        var differing = Differences(file.ToArray()).Select(difference => difference.Cell).ToHashSet();
        for (var i = 0; i < cells.Length; i++)
        {
            Assert.That(
                differing.Contains($"A{i + 1}"),
                Is.EqualTo(cells[i].Reason is not null),
                $"{cells[i].Xml} {cells[i].Reason}"
            );
        }
    }

    private static List<(string Cell, string Ours, string Reference)> Differences(byte[] bytes)
    {
        var workbook = new WorkbookInspector(Options.Create(new InspectionOptions())).Inspect(
            new StoredFile("a.xlsx", bytes, DeclaredTarget.Nothing),
            new FindingCollector(new FindingCatalog())
        )!;
        var ours = PassReading.Of(workbook);
        var reference = PassReading.Of(workbook, inspected => new ExcelDataReaderPass(inspected));
        Assert.That((ours.Code, reference.Code), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(
            ours.Sheets.Select(sheet => (sheet.Info.Name, sheet.Info.IsHidden, string.Join(' ', sheet.Info.Merges))),
            Is.EqualTo(
                reference.Sheets.Select(sheet =>
                    (sheet.Info.Name, sheet.Info.IsHidden, string.Join(' ', sheet.Info.Merges))
                )
            )
        );
        return
        [
            .. ours.Sheets.Zip(reference.Sheets).SelectMany(pair => Differences(pair.First.Rows, pair.Second.Rows)),
        ];
    }

    private static IEnumerable<(string Cell, string Ours, string Reference)> Differences(
        List<SheetRow> ours,
        List<SheetRow> reference
    )
    {
        var blank = new SheetRow(0, []);
        var (left, right) = (ours.ToDictionary(row => row.Number), reference.ToDictionary(row => row.Number));
        foreach (var number in left.Keys.Union(right.Keys).Order())
        {
            var (mine, theirs) = (left.GetValueOrDefault(number, blank), right.GetValueOrDefault(number, blank));
            for (var column = 0; column < Math.Max(mine.Width, theirs.Width); column++)
            {
                var (here, there) = (Shown(mine[column]), Shown(theirs[column]));
                if (here != there)
                {
                    yield return (CellAddress.Of(number, column), here, there);
                }
            }
            // A row without a cell that holds anything is not yielded by ours, hidden or not.
            if (mine.Width > 0 && mine.IsHidden != theirs.IsHidden)
            {
                yield return ($"{number}", $"{mine.IsHidden}", $"{theirs.IsHidden}");
            }
        }
    }

    /// <summary>A formula that gives an empty text has a text to us, and nothing to the reference: both are blank to whoever reads them.</summary>
    private static string Shown(in SheetCell cell) =>
        cell.IsBlank
            ? ""
            : $"{cell.Kind} {(cell.Kind is CellKind.Number or CellKind.Date ? $"{cell.Number:R} {cell.Format.IsPercent} {cell.Format.Places}" : cell.ToString())}";
}
