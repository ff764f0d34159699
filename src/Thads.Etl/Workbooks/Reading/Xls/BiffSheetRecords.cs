namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>
/// Goes through the records of one sheet. Charts within it have records of cells too, between a beginning and an end of their own: those
/// are passed over.
/// </summary>
internal sealed class BiffSheetRecords
{
    private const ushort Chart = 0x0020;
    private readonly BiffRecords records;
    private int depth = 1;

    /// <param name="records">The workbook stream.</param>
    /// <param name="at">Where the sheet begins.</param>
    /// <exception cref="UnreadableWorkbookException">No sheet begins there.</exception>
    public BiffSheetRecords(BiffRecords records, long at)
    {
        this.records = records;
        records.Position = at;
        records.Read();
        if (records.Type != BiffRecord.BeginningOfFile)
        {
            throw UnreadableWorkbookException.Damaged("xls", "BOUNDSHEET");
        }
    }

    /// <summary>Reads the next record of the sheet itself; false at its end.</summary>
    public bool Read()
    {
        while (depth > 0)
        {
            records.Read();
            depth +=
                records.Type == BiffRecord.EndOfFile ? -1
                : records.Type != BiffRecord.BeginningOfFile ? 0
                // Some programs do not end a sheet before the next.
                : depth == 1 && records.UInt16(2) != Chart ? -1
                : 1;
            if (depth == 1)
            {
                return true;
            }
        }
        return false;
    }
}
