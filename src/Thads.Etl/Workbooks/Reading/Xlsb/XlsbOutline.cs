using System.Collections;
using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>What a sheet of an .xlsb says before and after its rows: merged ranges and hidden columns.</summary>
internal sealed class XlsbOutline
{
    private const int MostMerges = 200_000;
    private readonly List<MergedRange> merges = [];
    private readonly BitArray hidden = new(SheetLimits.Columns);

    private XlsbOutline() { }

    public IReadOnlyList<MergedRange> Merges => merges;

    /// <summary>From 0.</summary>
    public IReadOnlyList<int> HiddenColumns =>
        [.. Enumerable.Range(0, SheetLimits.Columns).Where(column => hidden[column])];

    public static XlsbOutline Read(PackagePart part)
    {
        var outline = new XlsbOutline();
        using var records = new XlsbRecords(part);
        while (records.Read())
        {
            if (records.Type == XlsbRecord.ColumnInfo)
            {
                outline.ReadColumns(records);
            }
            else if (records.Type == XlsbRecord.MergedCells)
            {
                outline.ReadMerge(records);
            }
        }
        return outline;
    }

    private void ReadColumns(XlsbRecords records)
    {
        var (first, last, width) = (records.Int32(0), records.Int32(4), records.Int32(8));
        var isHidden = (records.UInt16(16) & 1) != 0 || width == 0;
        if (first < 0 || last < first || last >= SheetLimits.Columns)
        {
            throw records.Damaged();
        }
        for (var column = first; isHidden && column <= last; column++)
        {
            hidden[column] = true;
        }
    }

    private void ReadMerge(XlsbRecords records)
    {
        if (merges.Count == MostMerges)
        {
            throw UnreadableWorkbookException.TooComplex(records.Part, $"{records.Type}", MostMerges);
        }
        var (fromRow, toRow) = (records.Int32(0), records.Int32(4));
        var (fromColumn, toColumn) = (records.Int32(8), records.Int32(12));
        if (
            fromRow < 0
            || toRow < fromRow
            || toRow >= SheetLimits.Rows
            || fromColumn < 0
            || toColumn < fromColumn
            || toColumn >= SheetLimits.Columns
        )
        {
            throw records.Damaged();
        }
        merges.Add(new MergedRange(fromRow + 1, fromColumn, toRow + 1, toColumn));
    }
}
