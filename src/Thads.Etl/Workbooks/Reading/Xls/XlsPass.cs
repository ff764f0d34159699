using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>
/// The pass of an .xls. ExcelDataReader reads the values; before it, our own reader goes over the sheets' records for what ExcelDataReader
/// does not report: errors, formulas without a result, missing texts, fonts, hidden columns. Both read the workbook stream of the
/// container.
/// </summary>
internal sealed class XlsPass : WorkbookPass
{
    /// <summary>A sheet of 65,536 rows × 15 columns of text in an old font comes near it.</summary>
    private const int MostCellsKept = 1_000_000;
    private readonly NumberFormat?[] formatsByIndex = new NumberFormat?[1_024];
    private readonly PassLimits limits;
    private readonly BiffBook book;
    private readonly List<BiffSheet> sheets;
    private readonly IExcelDataReader reader;
    private readonly SharedTexts texts = new();
    private BiffSheet? facts;
    private SheetInfo? sheet;
    private int sheetIndex;
    private int rowNumber;
    private int nextFact;

    static XlsPass() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="UnreadableWorkbookException">The file is encrypted, damaged, or its parser gives up on it.</exception>
    public XlsPass(InspectedWorkbook workbook)
    {
        limits = new PassLimits(workbook.Limits);
        var container = new CompoundFile(workbook.File.Bytes);
        var name = container.Holds("Workbook") ? "Workbook" : "Book";
        var opened = DefaultPassword.Open(container.Open(name));
        var records = new BiffRecords(Stream());
        var values = new EditedStream(Stream());
        book = BiffBook.Read(records);
        sheets = ReadSheets(records, values);
        reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(values));

        Stream Stream() => opened is null ? container.Open(name) : new MemoryStream(opened, writable: false);
    }

    public override SheetInfo Sheet => sheet ?? throw new InvalidOperationException("No sheet has been opened.");

    public override bool NextSheet(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (sheetIndex == sheets.Count || (sheet is not null && !Guard(reader.NextResult)))
        {
            return false;
        }
        facts = sheets[sheetIndex++];
        (rowNumber, nextFact) = (0, 0);
        sheet = Guard(() =>
            new SheetInfo(
                CellText.Normalize(reader.Name ?? ""),
                reader.VisibleState is not (null or "visible"),
                facts.Merges,
                facts.HiddenColumns
            )
        );
        return true;
    }

    public override SheetRow? NextRow() =>
        Guard(() =>
        {
            var width = 0;
            do
            {
                // A sheet may claim blank rows of 256 columns to its very end.
                if (rowNumber > facts!.LastRow || !reader.Read())
                {
                    return AtEnd();
                }
                width = Math.Min(reader.FieldCount, facts.WidthOf(rowNumber++));
            } while (width == 0);
            limits.CountRow(width, Sheet.Name);
            var cells = new SheetCell[width];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = CellAt(column);
            }
            // The reader gives a hidden row no height.
            return new SheetRow(rowNumber, cells, isHidden: reader.RowHeight == 0);
        });

    public override void Dispose() => reader.Dispose();

    private List<BiffSheet> ReadSheets(BiffRecords records, EditedStream values)
    {
        var (read, kept, bytes) = (new List<BiffSheet>(), 0, 0L);
        foreach (var at in book.Sheets)
        {
            read.Add(BiffSheet.Read(records, book, at, values, MostCellsKept - kept));
            kept += read[^1].Cells.Count;
            bytes += records.Position - at;
            if (bytes > values.Length)
            {
                // Sheets that overlap would be read over and over.
                throw UnreadableWorkbookException.Damaged("xls", "BOUNDSHEET");
            }
        }
        return read;
    }

    /// <summary>A defect that has no place in what the reader gave would be lost.</summary>
    private SheetRow? AtEnd() =>
        facts!.Cells.Skip(nextFact).FirstOrDefault(cell => cell.Defect != BiffDefect.None)
            is { Defect: not BiffDefect.None } cell
            ? throw UnreadableWorkbookException.Damaged(Sheet.Name, $"{CellAddress.Of(cell.Row + 1, cell.Column)}")
            : null;

    private SheetCell CellAt(int column)
    {
        if (FactAt(column) is not { } fact)
        {
            return Value(column, text => text, isStruck: false);
        }
        var isStruck = book.Runs.IsStruck(fact, book);
        return fact.Defect switch
        {
            BiffDefect.Error => SheetCell.OfError(BiffErrors.NameOf(fact.Error), isStruck),
            BiffDefect.NotCalculated => SheetCell.NotCalculated(isStruck),
            BiffDefect.NoSuchText => SheetCell.Damaged("SST", isStruck),
            BiffDefect.Twice => SheetCell.Damaged(Value(column, text => text, isStruck).ToString(), isStruck),
            _ => Value(column, text => book.Runs.Decode(text, fact, book), isStruck),
        };
    }

    private BiffCell? FactAt(int column)
    {
        var cells = facts!.Cells;
        var (row, found) = (rowNumber - 1, (BiffCell?)null);
        while (nextFact < cells.Count && cells[nextFact].Place <= BiffCell.PlaceOf(row, column))
        {
            // Where two defects concern one cell, the first is the more serious.
            var fact = cells[nextFact++];
            var isHere = fact.Row == row && fact.Column == column;
            if (!isHere && fact.Defect != BiffDefect.None)
            {
                throw UnreadableWorkbookException.Damaged(Sheet.Name, $"{CellAddress.Of(fact.Row + 1, fact.Column)}");
            }
            found ??= isHere ? fact : null;
        }
        return found;
    }

    private SheetCell Value(int column, Func<string, string> decode, bool isStruck) =>
        reader.GetValue(column) switch
        {
            null => default,
            double number => SheetCell.OfNumber(number, Format(column), isStruck),
            int number => SheetCell.OfNumber(number, Format(column), isStruck),
            string text => SheetCell.OfText(texts.Normalize(decode(text)), isStruck),
            DateTime date => SheetCell.OfDate(date.ToOADate(), Format(column), isStruck),
            TimeSpan time => SheetCell.OfDate(time.TotalDays, Format(column), isStruck),
            bool truth => SheetCell.OfBoolean(truth, isStruck),
            var other => SheetCell.Damaged(other.ToString() ?? "", isStruck),
        };

    /// <summary>The format of a cell that holds a number; formats are parsed once and told by their index in the file.</summary>
    private NumberFormat? Format(int column)
    {
        var index = reader.GetNumberFormatIndex(column);
        if ((uint)index >= (uint)formatsByIndex.Length)
        {
            return Parse(column);
        }
        return formatsByIndex[index] ??= Parse(column);
    }

    private NumberFormat Parse(int column) =>
        reader.GetNumberFormatString(column) is { } format ? NumberFormat.Parse(format) : NumberFormat.General;

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
