using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>The rows of one sheet of an .xls, forward only.</summary>
internal abstract class XlsRows
{
    /// <summary>The next row that holds anything; null at the end of the sheet.</summary>
    /// <exception cref="UnreadableWorkbookException">The sheet is damaged, or passes a limit.</exception>
    public abstract SheetRow? Next();
}
