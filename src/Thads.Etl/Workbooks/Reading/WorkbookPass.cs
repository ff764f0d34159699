using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>
/// One forward pass over a workbook, sheet by sheet and row by row. Cells are read here and nowhere else: there is one subclass for each
/// format, and recognition, values, defects, limits, preview and annotation all use what it yields. It starts before the first sheet.
/// </summary>
/// <remarks>
/// Whatever is wrong with a file becomes a defective <see cref="SheetCell"/> where one cell is wrong, and otherwise one
/// <see cref="UnreadableWorkbookException"/>; no other exception leaves a pass but for cancelling.
/// </remarks>
internal abstract class WorkbookPass : IDisposable
{
    /// <summary>The sheet that <see cref="NextSheet"/> came to.</summary>
    public abstract SheetInfo Sheet { get; }

    /// <summary>Goes to the next sheet, past what is left of this one; false after the last.</summary>
    public abstract bool NextSheet(CancellationToken cancellationToken);

    /// <summary>The next row of the sheet, which stays as it is when further ones are read; null at the sheet's end.</summary>
    public abstract SheetRow? NextRow();

    /// <summary>The rows of the sheet that are left.</summary>
    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        while (NextRow() is { } row)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public abstract void Dispose();
}
