using Microsoft.Extensions.Options;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Tests.Support;

/// <summary>Cells of a file as the pass of its format yields them, behind the same door as in the program.</summary>
internal static class Passes
{
    public static InspectedWorkbook? Inspect(
        byte[] bytes,
        out IReadOnlyList<Finding> findings,
        InspectionOptions? limits = null
    )
    {
        var collector = new FindingCollector(new FindingCatalog());
        var workbook = new WorkbookInspector(Options.Create(limits ?? new InspectionOptions())).Inspect(
            new StoredFile("test", bytes, DeclaredTarget.Nothing),
            collector
        );
        findings = collector.Findings;
        return workbook;
    }

    /// <summary>All sheets; the findings say why there are none.</summary>
    public static List<ReadSheet> Read(
        byte[] bytes,
        out IReadOnlyList<Finding> findings,
        InspectionOptions? limits = null
    )
    {
        if (Inspect(bytes, out findings, limits) is not { } workbook)
        {
            return [];
        }
        try
        {
            using var pass = WorkbookPasses.Open(workbook);
            var sheets = new List<ReadSheet>();
            while (pass.NextSheet(default))
            {
                sheets.Add(new ReadSheet(pass.Sheet, [.. pass.Rows(default)]));
            }
            return sheets;
        }
        catch (UnreadableWorkbookException e)
        {
            var collector = new FindingCollector(new FindingCatalog());
            e.AddTo(collector);
            findings = [.. findings, .. collector.Findings];
            return [];
        }
    }

    public static List<ReadSheet> Read(byte[] bytes)
    {
        var sheets = Read(bytes, out var findings);
        Assert.That(findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
        return sheets;
    }

    /// <summary>Reads all without keeping any of it; the code that says why it stopped.</summary>
    public static string? Drain(byte[] bytes, InspectionOptions? limits = null)
    {
        if (Inspect(bytes, out var findings, limits) is not { } workbook)
        {
            return findings[^1].Code;
        }
        try
        {
            using var pass = WorkbookPasses.Open(workbook);
            while (pass.NextSheet(default))
            {
                while (pass.NextRow() is not null) { }
            }
            return null;
        }
        catch (UnreadableWorkbookException e)
        {
            return e.Code;
        }
    }
}
