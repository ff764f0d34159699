using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>
/// The pass of an .xls. A sheet's merged ranges stand behind its rows, and what ExcelDataReader does not report (errors, formulas without a
/// result, missing texts, fonts) is to be known at its cell: its records are gone over for that first. Then the rows are read from them
/// (<see cref="BiffRows"/>), where they stand as Excel writes them; else ExcelDataReader reads the values (<see cref="ExcelDataReaderRows"/>).
/// Both ways yield the same: a test compares every cell of every form with ExcelDataReader.
/// </summary>
internal sealed class XlsPass : WorkbookPass
{
    /// <summary>A sheet of 65,536 rows × 15 columns of text in an old font comes near it.</summary>
    private const int MostCellsKept = 1_000_000;
    private readonly PassLimits limits;
    private readonly BiffRecords records;
    private readonly BiffBook book;
    private readonly List<BiffSheet> sheets;
    private readonly EditedStream edited;
    private readonly SharedTexts texts = new();
    private readonly string?[] normal;
    private IExcelDataReader? reader;
    private int readerAt;
    private SheetInfo? sheet;
    private XlsRows? rows;
    private int next;

    static XlsPass() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="UnreadableWorkbookException">The file is encrypted, damaged, or its parser gives up on it.</exception>
    public XlsPass(InspectedWorkbook workbook)
    {
        limits = new PassLimits(workbook.Limits);
        var container = new CompoundFile(workbook.File.Bytes);
        var name = container.Holds("Workbook") ? "Workbook" : "Book";
        var opened = DefaultPassword.Open(container.Open(name));
        records = new BiffRecords(Stream());
        edited = new EditedStream(Stream());
        book = BiffBook.Read(records, workbook.Limits);
        sheets = ReadSheets(new SharedTextUses(book.Texts, workbook.Limits));
        normal = new string?[book.Texts.Shared.Count];
        if (!book.IsBiff8)
        {
            Reader(0);
        }

        Stream Stream() => opened is null ? container.Open(name) : new MemoryStream(opened, writable: false);
    }

    public override SheetInfo Sheet => sheet ?? throw new InvalidOperationException("No sheet has been opened.");

    public override bool NextSheet(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (next == sheets.Count)
        {
            return false;
        }
        var (tab, facts) = (book.Sheets[next], sheets[next]);
        var name = book.IsBiff8 ? tab.Name : CellText.Normalize(Guard(() => Reader(next).Name) ?? "");
        sheet = new SheetInfo(name, tab.IsHidden, facts.Merges, facts.HiddenColumns);
        rows = facts.IsRegular
            ? new BiffRows(records, book, tab.At, facts, name, limits, normal)
            : new ExcelDataReaderRows(Guard(() => Reader(next)), book, facts, name, limits, texts);
        next++;
        return true;
    }

    public override SheetRow? NextRow() => Guard(() => rows?.Next());

    public override void Dispose()
    {
        reader?.Dispose();
        edited.Dispose();
    }

    private List<BiffSheet> ReadSheets(SharedTextUses uses)
    {
        var (read, kept, bytes) = (new List<BiffSheet>(), 0, 0L);
        foreach (var tab in book.Sheets)
        {
            read.Add(BiffSheet.Read(records, book, tab.At, edited, uses, MostCellsKept - kept));
            kept += read[^1].Cells.Count;
            bytes += records.Position - tab.At;
            if (bytes > edited.Length)
            {
                // Sheets that overlap would be read over and over.
                throw UnreadableWorkbookException.Damaged("xls", "BOUNDSHEET");
            }
        }
        return read.Count > 0 ? read : throw UnreadableWorkbookException.Damaged("xls", "BOUNDSHEET");
    }

    /// <summary>ExcelDataReader, opened when the first sheet wants it, at a sheet that it has not passed.</summary>
    private IExcelDataReader Reader(int index)
    {
        reader ??= Guard(() => ExcelReaderFactory.CreateBinaryReader(edited));
        for (; readerAt < index; readerAt++)
        {
            if (!reader.NextResult())
            {
                throw UnreadableWorkbookException.Damaged("xls", "BOUNDSHEET");
            }
        }
        return reader;
    }

    /// <summary>Whatever the parser throws at a hostile file becomes one exception of ours.</summary>
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException e)
        {
            throw new UnreadableWorkbookException(e, FindingCodes.WorkbookEncrypted);
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or OperationCanceledException or UnreadableWorkbookException))
        {
            throw new UnreadableWorkbookException(e);
        }
    }
}
