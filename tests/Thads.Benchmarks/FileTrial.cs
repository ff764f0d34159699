using System.Diagnostics;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Reference;

namespace Thads.Benchmarks;

/// <summary>
/// Takes one file of anybody's through everything that a sender's file goes through: looked at, read, read once more as if each of its
/// sheets were a form, and annotated at cells of every sheet.
/// </summary>
internal sealed class FileTrial(
    WorkbookPipeline pipeline,
    WorkbookAnnotator annotator,
    FindingCatalog catalog,
    FormCatalog forms,
    ReferenceData reference
)
{
    private const int MostSheetsForced = 8;
    private const int RowsOfHeadings = 1;

    public FileOutcome Run(string path)
    {
        var watch = Stopwatch.StartNew();
        var bytes = File.ReadAllBytes(path);
        var outcome = new FileOutcome(path);
        try
        {
            var findings = new FindingCollector(catalog);
            var file = new StoredFile(Path.GetFileName(path), bytes, DeclaredTarget.Nothing);
            var workbook = pipeline.Inspect(file, findings);
            var sheets = workbook is null ? [] : Sheets(workbook, findings);
            if (sheets is not null && workbook is not null)
            {
                pipeline.Read(workbook, reference, findings, default);
                outcome.Cells = sheets.Sum(sheet => sheet.Cells);
                Force(workbook, sheets, findings);
            }
            outcome.Refusal = findings.Findings.FirstOrDefault(IsRefusal)?.Code;
            outcome.Annotated = annotator.Annotate(workbook, [.. findings.Findings, .. Marks(sheets ?? [])]);
        }
        // Whatever leaves the pipeline but a finding is what is looked for here, and is printed.
        catch (Exception e)
        {
            outcome.Exception = e;
        }
        outcome.Time = watch.Elapsed;
        return outcome;
    }

    private static bool IsRefusal(Finding finding) =>
        finding.Severity == Severity.Error && finding.Code.StartsWith("workbook.", StringComparison.Ordinal);

    /// <summary>Every cell of every sheet once; null where the pass gives up, and a finding says why.</summary>
    private static List<(string Name, long Cells, string Last)>? Sheets(
        InspectedWorkbook workbook,
        FindingCollector findings
    )
    {
        try
        {
            var sheets = new List<(string, long, string)>();
            using var pass = WorkbookPasses.Open(workbook);
            while (pass.NextSheet(default))
            {
                var (cells, last) = (0L, "A1");
                while (pass.NextRow() is { } row)
                {
                    for (var column = 0; column < row.Width; column++)
                    {
                        if (row[column].Kind != CellKind.Blank)
                        {
                            cells++;
                            last = CellAddress.Of(row.Number, column);
                            _ = row[column].Format.Show(row[column].Number);
                        }
                    }
                }
                sheets.Add((pass.Sheet.Name, cells, last));
            }
            return sheets;
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }

    /// <summary>Reads the sheets as the register and as a form by categories, from their second row on, whatever their headings are.</summary>
    private void Force(
        InspectedWorkbook workbook,
        List<(string Name, long Cells, string Last)> sheets,
        FindingCollector findings
    )
    {
        var period = reference.Period(2020, 12)!;
        var office = reference.Offices.First(o => o.Reports && o.IsInForceOn(period.EndDate));
        foreach (var sheet in sheets.Take(MostSheetsForced))
        {
            foreach (var code in new[] { "SO-THU-LY", "KQ-TIEN" })
            {
                var form = forms.Find(code)!;
                var columns = form
                    .Columns.Select(
                        (column, i) =>
                            new PlacedColumn(column.Code, null, i + (form.IsRegister ? 0 : 1), column.Heading, null)
                    )
                    .ToList();
                var layout = new SheetLayout(
                    sheet.Name,
                    IsConverted: false,
                    form.IsRegister ? -1 : 0,
                    RowsOfHeadings,
                    RowsOfHeadings,
                    MoneyUnit: 1,
                    TitleFigure: 0,
                    columns
                );
                var accepted = new AcceptedTarget(form, new FormTarget(office, period), layout);
                pipeline.Read(workbook, reference, findings, default, accepted);
            }
        }
    }

    private List<Finding> Marks(List<(string Name, long Cells, string Last)> sheets)
    {
        var marks = new FindingCollector(catalog);
        foreach (var (name, _, last) in sheets)
        {
            foreach (var cell in new[] { "A1", "B2", last }.Distinct())
            {
                marks.Add(FindingCodes.CellNegative, name, cell, found: -1m, arguments: [("column", "Cột")]);
            }
        }
        return [.. marks.Findings];
    }
}
