using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Tests.Support;

/// <summary>The cells of an .xlsx as ExcelDataReader gives them, to compare ours with.</summary>
internal sealed class ExcelDataReaderPass : WorkbookPass
{
    /// <summary>No form comes near it. A sheet that says otherwise only when it is parsed goes no further.</summary>
    private const int MostColumns = 2_000;
    private readonly NumberFormat?[] formatsByIndex = new NumberFormat?[1_024];
    private readonly IExcelDataReader reader;
    private SheetInfo? sheet;
    private int rowNumber;

    static ExcelDataReaderPass() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="UnreadableWorkbookException">The parser gives up on the file.</exception>
    public ExcelDataReaderPass(InspectedWorkbook workbook)
    {
        reader = Guard(() => ExcelReaderFactory.CreateReader(new MemoryStream(workbook.File.Bytes, writable: false)));
    }

    public override SheetInfo Sheet => sheet ?? throw new InvalidOperationException("No sheet has been opened.");

    public override bool NextSheet(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (sheet is not null && !Guard(reader.NextResult))
        {
            return false;
        }
        rowNumber = 0;
        sheet = Guard(() =>
            new SheetInfo(
                CellText.Normalize(reader.Name ?? ""),
                reader.VisibleState is not (null or "visible"),
                [
                    .. (reader.MergeCells ?? []).Select(range => new MergedRange(
                        range.FromRow + 1,
                        range.FromColumn,
                        range.ToRow + 1,
                        range.ToColumn
                    )),
                ],
                // The reader gives a hidden column no width.
                [.. Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetColumnWidth(column) == 0)]
            )
        );
        return true;
    }

    public override SheetRow? NextRow() =>
        Guard(() =>
        {
            if (!reader.Read())
            {
                return null;
            }
            if (reader.FieldCount > MostColumns)
            {
                throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyColumns, Sheet.Name, MostColumns);
            }
            rowNumber++;
            var cells = new SheetCell[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = CellAt(column);
            }
            // The reader gives a hidden row no height.
            return new SheetRow(rowNumber, cells, isHidden: reader.RowHeight == 0);
        });

    public override void Dispose() => reader.Dispose();

    private SheetCell CellAt(int column)
    {
        return reader.GetValue(column) switch
        {
            null => default,
            double number => SheetCell.OfNumber(number, Format(column)),
            string text => SheetCell.OfText(CellText.Normalize(text)),
            DateTime date => SheetCell.OfDate(date.ToOADate(), Format(column)),
            TimeSpan time => SheetCell.OfDate(time.TotalDays, Format(column)),
            bool truth => SheetCell.OfBoolean(truth),
            var other => SheetCell.Damaged(other.ToString() ?? ""),
        };
    }

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
