using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>The pass of .xlsb. A sheet's merged ranges stand behind its rows: its part is skimmed for them first.</summary>
internal sealed class XlsbPass : WorkbookPass
{
    private readonly InspectedWorkbook workbook;
    private readonly Package package;
    private readonly XlsbWorkbook book;
    private readonly XlsbCells values;
    private readonly PassLimits passed;
    private XlsbSheetReader? reader;
    private SheetInfo? sheet;
    private int next;

    /// <exception cref="UnreadableWorkbookException">The file cannot be opened.</exception>
    public XlsbPass(InspectedWorkbook workbook)
    {
        this.workbook = workbook;
        passed = new PassLimits(workbook.Limits);
        package = new Package(workbook.File.Bytes, workbook.Limits);
        try
        {
            book = new XlsbWorkbook(package, WorkbookPart.Of(package).Part);
            var styles = XlsbStyles.Read(book.Styles);
            var texts = new XlsbTexts(styles, workbook.Limits);
            texts.ReadShared(book.SharedStrings);
            values = new XlsbCells(styles, texts, book.Is1904);
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
        var outline = XlsbOutline.Read(found.Part);
        sheet = new SheetInfo(found.Name, found.IsHidden, outline.Merges, outline.HiddenColumns);
        reader = Open(found);
        return true;
    }

    public override SheetRow? NextRow() => reader?.NextRow();

    /// <summary>Reads the whole file, so that whatever is wrong with it or passes a limit is known.</summary>
    /// <exception cref="UnreadableWorkbookException">Something is wrong with the file.</exception>
    public void Inspect()
    {
        foreach (var found in book.Sheets)
        {
            using var inspected = Open(found);
            while (inspected.NextRow() is not null) { }
        }
        package.Inspect();
    }

    public override void Dispose()
    {
        reader?.Dispose();
        package.Dispose();
    }

    private XlsbSheetReader Open(XlsxSheet found) => new(found.Part, values, workbook.Limits, passed);
}
