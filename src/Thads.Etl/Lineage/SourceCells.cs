using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Lineage;

/// <summary>Reads single cells of a stored workbook again, by the reader that loaded them.</summary>
internal sealed class SourceCells(WorkbookPipeline pipeline, FormCatalog forms, FindingCatalog catalog)
{
    /// <summary>The cells that were asked for, each by its address and as a figure of a column of the form; empty where the file cannot be read.</summary>
    public IReadOnlyDictionary<(string Cell, string ColumnCode), SourceCell> Read(
        Submission submission,
        byte[] bytes,
        ReferenceData reference,
        IReadOnlyCollection<(string Cell, string ColumnCode)> wanted,
        CancellationToken cancellationToken
    )
    {
        var findings = new FindingCollector(catalog);
        var found = new Dictionary<(string, string), SourceCell>();
        if (
            pipeline.Open(new StoredFile(submission.FileName, bytes, DeclaredTarget.Nothing), findings)
                is not { } workbook
            || pipeline.Read(workbook, reference, findings, cancellationToken, AcceptedAs(submission, reference))
                is not { } reading
        )
        {
            return found;
        }
        var cells = new CellReader(reading.Sheet);
        var above = reading.Form.TitleColumn;
        var columns = reading.Form.Columns.Concat(above is null ? [] : [above]).ToDictionary(column => column.Code);
        var byRow = wanted
            .Where(cell => CellAddress.IsOne(cell.Cell))
            .Select(cell => (Key: cell, At: CellAddress.Parse(cell.Cell), Column: columns[cell.ColumnCode]))
            .ToLookup(cell => cell.At.Row);
        foreach (
            var row in Rows(
                workbook,
                reading.SheetName,
                byRow.Select(cell => cell.Key).DefaultIfEmpty().Max(),
                cancellationToken
            )
        )
        {
            foreach (var (key, at, column) in byRow[row.Number])
            {
                found[key] = new SourceCell(
                    row.Text(at.Column),
                    column == above
                        ? (key.Cell == reading.Sheet.TitleCell ? reading.Sheet.TitleFigure : null)
                        : cells.Figure(row, at.Column, column)
                );
            }
        }
        return found;
    }

    private AcceptedTarget AcceptedAs(Submission submission, ReferenceData reference)
    {
        var (form, target) = forms.AcceptedAs(submission, reference);
        return new AcceptedTarget(form, target, Layout: null, submission.LayoutId);
    }

    private static IEnumerable<SheetRow> Rows(
        InspectedWorkbook workbook,
        string sheet,
        int last,
        CancellationToken cancellationToken
    )
    {
        using var pass = WorkbookPasses.Open(workbook);
        while (pass.NextSheet(cancellationToken))
        {
            if (pass.Sheet.Name == sheet)
            {
                return [.. pass.Rows(cancellationToken).TakeWhile(row => row.Number <= last)];
            }
        }
        return [];
    }
}
