namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>How many rows and cells of a workbook have been read, over all of its sheets.</summary>
internal sealed class RowCount
{
    public int Count { get; set; }

    /// <summary>Blank cells too.</summary>
    public long Cells { get; set; }
}
