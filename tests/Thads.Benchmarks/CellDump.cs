using System.Globalization;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Benchmarks;

/// <summary>Writes every cell of workbooks as our passes yield them, one a line, for a comparison with another reader's.</summary>
internal sealed class CellDump(WorkbookPipeline pipeline, FindingCatalog catalog)
{
    /// <param name="folder">The workbooks.</param>
    /// <param name="output">Gets a file of sheet, address, kind and value for each, or of the code that says why it is not read.</param>
    public void Run(string folder, string output)
    {
        Directory.CreateDirectory(output);
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            using var writer = new StreamWriter(Path.Combine(output, Path.GetFileName(path) + ".tsv"));
            var findings = new FindingCollector(catalog);
            var file = new StoredFile(Path.GetFileName(path), File.ReadAllBytes(path), DeclaredTarget.Nothing);
            try
            {
                if (pipeline.Inspect(file, findings) is { } workbook)
                {
                    using var pass = WorkbookPasses.Open(workbook);
                    Write(pass, writer);
                    continue;
                }
            }
            catch (UnreadableWorkbookException e)
            {
                e.AddTo(findings);
            }
            writer.WriteLine($"!\t{findings.Findings[^1].Code}");
        }
    }

    private static void Write(WorkbookPass pass, StreamWriter writer)
    {
        while (pass.NextSheet(default))
        {
            while (pass.NextRow() is { } row)
            {
                for (var column = 0; column < row.Width; column++)
                {
                    ref readonly var cell = ref row[column];
                    if (cell.Kind == CellKind.Blank)
                    {
                        continue;
                    }
                    var value = cell.Kind is CellKind.Number or CellKind.Date or CellKind.Boolean
                        ? cell.Number.ToString("R", CultureInfo.InvariantCulture)
                        : cell
                            .Text.Replace("\\", @"\\", StringComparison.Ordinal)
                            .Replace("\n", @"\n", StringComparison.Ordinal)
                            .Replace("\t", @"\t", StringComparison.Ordinal);
                    writer.WriteLine($"{pass.Sheet.Name}\t{CellAddress.Of(row.Number, column)}\t{cell.Kind}\t{value}");
                }
            }
        }
    }
}
