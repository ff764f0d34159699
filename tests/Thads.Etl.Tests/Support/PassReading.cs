using Microsoft.Extensions.Options;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Tests.Support;

/// <summary>Everything that a pass yields of a file, or the code of the finding that says why it yields no more.</summary>
internal sealed class PassReading
{
    private readonly List<(SheetInfo Info, List<SheetRow> Rows)> sheets = [];

    private PassReading() { }

    public string? Code { get; private init; }
    public IReadOnlyList<(SheetInfo Info, List<SheetRow> Rows)> Sheets => sheets;

    /// <summary>A cell of the first sheet.</summary>
    public SheetCell this[string address]
    {
        get
        {
            var (row, column) = CellAddress.Parse(address);
            return sheets[0].Rows.Find(found => found.Number == row) is { } found ? found[column] : default;
        }
    }

    /// <summary>Reads a file as a worker does that takes it from the store.</summary>
    public static PassReading Of(byte[] bytes, InspectionOptions? limits = null)
    {
        var findings = new FindingCollector(new FindingCatalog());
        var file = new StoredFile("test", bytes, DeclaredTarget.Nothing);
        var workbook = new WorkbookInspector(Options.Create(limits ?? new InspectionOptions())).Open(file, findings);
        return workbook is null ? new PassReading { Code = findings.Findings[^1].Code } : Of(workbook);
    }

    public static PassReading Of(XlsxFile file, InspectionOptions? limits = null) => Of(file.ToArray(), limits);

    public static PassReading Of(InspectedWorkbook workbook, Func<InspectedWorkbook, WorkbookPass>? open = null)
    {
        var reading = new PassReading();
        try
        {
            using var pass = (open ?? WorkbookPasses.Open)(workbook);
            while (pass.NextSheet(default))
            {
                reading.sheets.Add((pass.Sheet, [.. pass.Rows(default)]));
            }
            return reading;
        }
        catch (UnreadableWorkbookException e)
        {
            return new PassReading { Code = e.Code };
        }
    }

    /// <summary>What is found of a file at the door: the code of the finding that refuses it, or null.</summary>
    public static string? AtTheDoor(byte[] bytes, InspectionOptions? limits = null)
    {
        var findings = new FindingCollector(new FindingCatalog());
        var file = new StoredFile("test", bytes, DeclaredTarget.Nothing);
        return new WorkbookInspector(Options.Create(limits ?? new InspectionOptions())).Inspect(file, findings) is null
            ? findings.Findings[^1].Code
            : null;
    }
}
