using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Layouts;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Regimes;

namespace Thads.Etl.Tests.Layouts;

/// <summary>A layout that was taught for a circular is what forms, templates and reports are printed in from then on.</summary>
public sealed class TaughtPrintingTests
{
    private const string Circular = "TT-07-2020";
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        var like = (await hub.Get<RegimeRegister>().ListAsync(default))[^1];
        await hub.Get<RegimeRegister>()
            .AddAsync(
                like with
                {
                    Code = Circular,
                    Title = "Thông tư 07/2020/TT-BTP",
                    ValidFrom = new DateOnly(2020, 7, 1),
                    ValidTo = null,
                },
                Lan,
                default
            );
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Each_form_is_printed_in_it_and_read_back_to_equal_figures()
    {
        foreach (var form in hub.Get<FormCatalog>().Forms)
        {
            var shipped = hub.Golden(form.Code);
            var figures = hub.Read(shipped).Reading!.FiguresHash;
            var taught = await TeachAsync(new ForeignSheet(hub, shipped, $"Mẫu {form.Code}").Layout);

            var printed = hub.Golden(form.Code);
            Assert.That(
                TextsOf(printed),
                Has.Some.StartsWith($"Mẫu {form.Code}, phần").And.Some.StartsWith("Cột in thêm")
            );
            var (reading, findings) = hub.Read(printed);
            Assert.That(
                findings.Select(f => $"{f.Code} {f.Cell} {f.Found}"),
                Is.EquivalentTo(
                    hub.Read(shipped)
                        .Findings.Where(f => f.Code != FindingCodes.FormLayoutOutdated)
                        .Select(f => $"{f.Code} {f.Cell} {f.Found}")
                ),
                form.Code
            );
            Assert.That((reading!.Sheet.LayoutId, reading.FiguresHash), Is.EqualTo((taught, figures)), form.Code);

            Assert.That(TextsOf(await TemplateAsync(form, 202112)), Has.Some.StartsWith("Cột in thêm"), form.Code);
            // What is of before the circular is printed as it was.
            Assert.That(TextsOf(await TemplateAsync(form, 201912)), Has.None.StartsWith("Cột in thêm"), form.Code);
        }
    }

    [Test]
    public async Task Three_rows_of_headings_and_columns_that_are_left_out_are_printed_and_read_back()
    {
        var golden = hub.Golden("KQ-VIEC");
        var form = hub.Get<FormCatalog>().Find("KQ-VIEC")!;
        var foreign = new ForeignSheet(hub, golden).Layout;
        var optional = form.Columns.Where(column => !column.IsRequired).Select(column => column.Code).ToHashSet();
        var columns = foreign.Columns.Where(column => !optional.Contains(column.Column)).ToList();
        var taught = await TeachAsync(
            foreign with
            {
                HeadingRows = 3,
                Columns =
                [
                    .. columns.Select(
                        (column, i) =>
                            column with
                            {
                                Headings = (i % 3) switch
                                {
                                    0 => column.Headings,
                                    1 => [column.Headings[0], $"Nhóm {i / 6}", column.Headings[1]],
                                    _ => [$"{column.Headings[0]} {column.Headings[1]}"],
                                },
                            }
                    ),
                ],
            }
        );
        var expected = hub.Read(golden).Reading!.Totals;
        var reading = hub.Read(hub.Golden("KQ-VIEC")).Reading!;
        Assert.That(reading.Sheet.LayoutId, Is.EqualTo(taught));
        foreach (var column in form.Columns.Where(column => column.IsRequired && expected.ContainsKey(column.Code)))
        {
            Assert.That(reading.Totals[column.Code], Is.EqualTo(expected[column.Code]), column.Code);
        }
        Assert.That(TextsOf(await TemplateAsync(form, 202112)), Does.Contain("Nhóm 1"));
    }

    [Test]
    public async Task The_report_of_the_province_is_printed_in_it_and_reads_back()
    {
        foreach (var form in new[] { "KQ-TIEN", "CHV-VIEC" })
        {
            var taught = await TeachAsync(new ForeignSheet(hub, hub.Golden(form), $"Mẫu {form}").Layout);
            foreach (var office in ReportSamples.Offices)
            {
                await hub.LoadOfficeAsync(form, office);
            }
            var report = await hub.ReportAsync(form);
            Assert.That(TextsOf(report), Has.Some.StartsWith("Cột in thêm"));
            var check = await hub.Get<WorkbookChecker>()
                .CheckAsync(new StoredFile("report.xlsx", report, DeclaredTarget.Nothing), default);
            Assert.That(
                check.Findings.Select(f => f.Code),
                Is.EqualTo(new[] { FindingCodes.ReportWholeProvince }),
                form
            );
            Assert.That(check.Reading!.Sheet.LayoutId, Is.EqualTo(taught));
            var offices = ReportSamples
                .Offices.Select(office => hub.Read(hub.OfficeWorkbook(form, office)).Reading!)
                .ToList();
            foreach (var (column, total) in check.Reading.Totals)
            {
                Assert.That(total, Is.EqualTo(offices.Sum(office => office.Totals[column])), column);
            }
        }
    }

    [Test]
    public async Task A_layout_that_is_retired_is_printed_no_more()
    {
        var taught = await TeachAsync(new ForeignSheet(hub, hub.Golden("NSNN")).Layout);
        await hub.Get<LayoutRegister>().RetireAsync(taught, "dạy nhầm", Lan, default);
        await hub.ReadReferenceAsync();
        var form = hub.Get<FormCatalog>().Find("NSNN")!;
        Assert.That(form.LayoutOn(new DateOnly(2021, 9, 30), hub.Reference), Is.SameAs(form.Layouts[^1]));
        Assert.That(hub.Reference.Layouts.Find(taught)!.Record.Origin, Is.EqualTo(LayoutRecord.Taught));
    }

    private async Task<int> TeachAsync(LayoutDefinition layout)
    {
        var taught = await hub.Get<LayoutTeacher>().TeachAsync(layout with { Regime = Circular }, null, Lan, default);
        Assert.That(taught.Problems, Is.Empty);
        await hub.ReadReferenceAsync();
        return taught.LayoutId!.Value;
    }

    private async Task<byte[]> TemplateAsync(Form form, int period)
    {
        using var output = new MemoryStream();
        await hub.Get<TemplateFactory>().WriteAsync(output, form, FormSamples.OfficeOf(form), period, default);
        return output.ToArray();
    }

    private static List<string> TextsOf(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return
        [
            .. document
                .WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Descendants<Text>()
                .Select(text => text.Text),
        ];
    }
}
