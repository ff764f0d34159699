using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>
/// The pass of .xlsx. A sheet's merged ranges stand behind its rows: unless inspection has read them already, the part is skimmed for them
/// first and then read from its start.
/// </summary>
internal sealed class XlsxPass : WorkbookPass
{
    private readonly InspectedWorkbook workbook;
    private readonly Package package;
    private readonly XlsxWorkbook book;
    private readonly StyleTable styles;
    private readonly CellValues values;
    private readonly RowCount rows = new();
    private SheetReader? reader;
    private SheetInfo? sheet;
    private int next;

    /// <exception cref="UnreadableWorkbookException">The file cannot be opened.</exception>
    public XlsxPass(InspectedWorkbook workbook)
    {
        this.workbook = workbook;
        package = new Package(workbook.File.Bytes, workbook.Limits);
        try
        {
            book = new XlsxWorkbook(package, WorkbookPart.Of(package).Part);
            styles = StyleTable.Read(book.Styles);
            values = new CellValues(
                styles,
                () => SharedStringTable.Read(book.SharedStrings, styles, workbook.Limits),
                book.Is1904,
                workbook.Limits
            );
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public override SheetInfo Sheet => sheet ?? throw new InvalidOperationException("No sheet has been opened.");

    public override bool NextSheet(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        reader?.Dispose();
        reader = null;
        if (next == book.Sheets.Count)
        {
            return false;
        }
        var found = book.Sheets[next++];
        if (!workbook.Outlines.TryGetValue(found.Part.Name, out var outline))
        {
            workbook.Outlines[found.Part.Name] = outline = SheetReader.Skim(found.Part);
        }
        sheet = new SheetInfo(found.Name, found.IsHidden, outline.Merges, outline.HiddenColumns());
        reader = Open(found);
        return true;
    }

    public override SheetRow? NextRow() => reader?.NextRow();

    /// <summary>
    /// Reads the whole file as far as it matters: every cell, so that whatever passes a limit is known, and every other part, which must be
    /// well-formed if it is XML. What the sheets say besides their rows is kept for the next pass.
    /// </summary>
    /// <exception cref="UnreadableWorkbookException">Something is wrong with the file.</exception>
    public void Inspect()
    {
        foreach (var found in book.Sheets)
        {
            using var inspected = Open(found);
            while (inspected.NextRow() is not null) { }
            workbook.Outlines[found.Part.Name] = inspected.Outline;
        }
        package.Inspect();
    }

    public override void Dispose()
    {
        reader?.Dispose();
        package.Dispose();
    }

    private SheetReader Open(XlsxSheet found) => new(found.Part, styles, values, workbook.Limits, rows);
}
