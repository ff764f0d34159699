using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>Reads the rows of a sheet's part forward; rows and the cells of a row stand in rising order.</summary>
internal sealed class XlsbSheetReader(PackagePart part, XlsbCells values, InspectionOptions limits, PassLimits passed)
    : IDisposable
{
    private readonly XlsbRecords records = new(part);
    private SheetCell[] cells = new SheetCell[64];
    private State state = State.Before;
    private int rowNumber;
    private bool isHidden;
    private int lastColumn = -1;
    private int width;

    private enum State
    {
        Before,
        Within,
        After,
    }

    /// <summary>The next row that holds anything; null at the end of the part.</summary>
    /// <exception cref="UnreadableWorkbookException">The part is damaged, or passes a limit.</exception>
    public SheetRow? NextRow()
    {
        while (records.Read())
        {
            if (records.Type == XlsbRecord.BeginSheetData)
            {
                state = state == State.Before ? State.Within : throw records.Damaged();
            }
            else if (state != State.Within)
            {
                continue;
            }
            else if (records.Type == XlsbRecord.EndSheetData)
            {
                state = State.After;
                if (TakeRow() is { } last)
                {
                    return last;
                }
            }
            else if (records.Type == XlsbRecord.RowHeader)
            {
                var row = TakeRow();
                BeginRow();
                if (row is not null)
                {
                    return row;
                }
            }
            else if (
                records.Type is >= XlsbRecord.CellBlank and <= XlsbRecord.ShortSharedString or XlsbRecord.CellRichText
            )
            {
                ReadCell();
            }
        }
        return state == State.After ? null : throw UnreadableWorkbookException.Damaged(part.FullName, "end");
    }

    public void Dispose() => records.Dispose();

    private SheetRow? TakeRow()
    {
        var row = width == 0 ? null : new SheetRow(rowNumber, cells[..width], isHidden);
        Array.Clear(cells, 0, width);
        (lastColumn, width) = (-1, 0);
        return row;
    }

    private void BeginRow()
    {
        const int HasNoHeight = 0x10;
        var number = records.Int32(0);
        if (number < rowNumber || number >= SheetLimits.Rows)
        {
            throw records.Damaged();
        }
        rowNumber = number + 1;
        isHidden = (records.Byte(11) & HasNoHeight) != 0 || records.UInt16(8) == 0;
        passed.CountRow(0, part.FullName);
    }

    private void ReadCell()
    {
        var isShort = records.Type is >= XlsbRecord.ShortBlank and <= XlsbRecord.ShortSharedString;
        var column = isShort ? lastColumn + 1 : records.Int32(0);
        if (rowNumber == 0 || column <= lastColumn || column >= SheetLimits.Columns)
        {
            throw records.Damaged();
        }
        lastColumn = column;
        var at = isShort ? 4 : 8;
        var cell = values.Read(records, at, style: records.Int32(at - 4) & 0xFF_FFFF);
        if (cell.Kind != CellKind.Blank)
        {
            Put(column, cell);
        }
    }

    private void Put(int column, in SheetCell cell)
    {
        if (column >= limits.MaxColumns)
        {
            throw new UnreadableWorkbookException(
                FindingCodes.WorkbookTooManyColumns,
                part.FullName,
                limits.MaxColumns
            );
        }
        if (column >= cells.Length)
        {
            Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
        }
        cells[column] = cell;
        width = column + 1;
    }
}
