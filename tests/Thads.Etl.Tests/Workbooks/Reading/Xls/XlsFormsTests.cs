using System.Globalization;
using System.Text;
using ExcelDataReader;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;
using Thads.Etl.Texts;

namespace Thads.Etl.Tests.Workbooks.Reading.Xls;

/// <summary>Every form as LibreOffice saves it as .xls, read by the pass and by ExcelDataReader alone.</summary>
public sealed class XlsFormsTests
{
    private TestHub hub = null!;
    private IReadOnlyDictionary<string, byte[]> files = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        var golden = new FormCatalog().Forms.ToDictionary(form => form.Code, form => hub.Golden(form.Code));
        golden["errors"] = hub.Golden("SO-THU-LY")
            .Edit(sheet =>
            {
                foreach (var row in Enumerable.Range(9, 3))
                {
                    var cell = WorkbookEdit.CellAt(sheet, $"J{row}");
                    cell.CellFormula = new("1/0");
                    cell.CellValue = null;
                }
            });
        files = LibreOffice.Convert(golden, "xls:MS Excel 97");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void Every_cell_is_what_ExcelDataReader_says()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var (name, file) in files)
        {
            var sheets = Passes.Read(file);
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
            foreach (var sheet in sheets)
            {
                Assert.That(sheet.Info.Name, Is.EqualTo(reader.Name), name);
                Assert.That(sheet.Info.Merges, Has.Count.EqualTo(reader.MergeCells?.Length ?? 0), name);
                // A row without values is none of ours.
                var rows = sheet.Rows.ToDictionary(row => row.Number);
                for (var number = 1; reader.Read(); number++)
                {
                    rows.Remove(number, out var row);
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        var at = $"{name} {sheet.Info.Name}!{CellAddress.Of(number, column)}";
                        Assert.That(
                            row is null ? "" : Shown(row[column]),
                            Is.EqualTo(Shown(reader.GetValue(column))),
                            at
                        );
                    }
                }
                Assert.That(rows, Is.Empty, name);
                reader.NextResult();
            }
            Assert.That(sheets, Has.Count.EqualTo(reader.ResultsCount), name);
        }
    }

    [Test]
    public void Every_form_reads_as_its_xlsx_twin()
    {
        foreach (var form in new FormCatalog().Forms)
        {
            var (reading, findings) = hub.Read(files[form.Code]);
            Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty, form.Code);
            Assert.That(
                reading!.FiguresHash,
                Is.EqualTo(hub.Read(hub.Golden(form.Code)).Reading!.FiguresHash),
                form.Code
            );
        }
    }

    [Test]
    public void Errors_are_found_where_they_stand() =>
        Assert.That(
            hub.Read(files["errors"]).Findings.Where(f => f.Code == FindingCodes.CellErrorValue).Select(f => f.Cell),
            Has.Some.EqualTo("J9:J11")
        );

    /// <summary>What is defective is blank to ExcelDataReader.</summary>
    private static string Shown(in SheetCell cell) => cell.IsDefective ? "" : cell.ToString();

    private static string Shown(object? value) =>
        value switch
        {
            string text => CellText.Normalize(text).Trim(),
            TimeSpan time => DateTime.FromOADate(time.TotalDays).ToString(CultureInfo.InvariantCulture),
            DateTime day => DateTime.FromOADate(day.ToOADate()).ToString(CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
}
