namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>How many rows of a workbook have been read, over all of its sheets.</summary>
internal sealed class RowCount
{
    public int Count { get; set; }
}
