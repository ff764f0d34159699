using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>Counts what one pass reads against the limits, before it is kept.</summary>
internal sealed class PassLimits(InspectionOptions limits)
{
    private int rows;
    private long cells;

    /// <param name="width">How many cells the row has.</param>
    /// <param name="where">The sheet, for the finding.</param>
    /// <exception cref="UnreadableWorkbookException">A limit is passed.</exception>
    public void CountRow(int width, string where)
    {
        CheckColumns(width, where);
        cells += width;
        if (++rows > limits.MaxRows)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyRows, where, limits.MaxRows);
        }
        if (cells > limits.MaxCells)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyCells, where, limits.MaxCells);
        }
    }

    /// <exception cref="UnreadableWorkbookException">A row has more cells than may be.</exception>
    public void CheckColumns(int width, string where)
    {
        if (width > limits.MaxColumns)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyColumns, where, limits.MaxColumns);
        }
    }

    /// <exception cref="UnreadableWorkbookException">A text is longer than any cell of Excel holds.</exception>
    public void CheckText(int length, string where)
    {
        if (length > limits.MaxTextLength)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTextTooLong, where, limits.MaxTextLength);
        }
    }
}
