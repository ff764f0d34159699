namespace Thads.Etl.Cells;

/// <summary>One row of a sheet. Rows of a sheet come in rising order of their number; blank ones may be missing.</summary>
/// <param name="number">From 1, as Excel counts.</param>
/// <param name="cells">The cells, from column A.</param>
/// <param name="isHidden">Whether the row is hidden, by hand or by a filter.</param>
internal sealed class SheetRow(int number, SheetCell[] cells, bool isHidden = false)
{
    private static readonly SheetCell Beyond;

    public int Number { get; } = number;
    public bool IsHidden { get; } = isHidden;
    public int Width => cells.Length;

    /// <summary>Column from 0; blank beyond the row's end.</summary>
    public ref readonly SheetCell this[int column]
    {
        get
        {
            if ((uint)column < (uint)cells.Length)
            {
                return ref cells[column];
            }
            return ref Beyond;
        }
    }

    /// <summary>The same row with other cells at some of its columns.</summary>
    public SheetRow With(IReadOnlyCollection<(int Column, SheetCell Cell)> others)
    {
        var changed = new SheetCell[Math.Max(cells.Length, others.Max(other => other.Column) + 1)];
        cells.CopyTo(changed, 0);
        foreach (var (column, cell) in others)
        {
            changed[column] = cell;
        }
        return new SheetRow(Number, changed, IsHidden);
    }

    /// <summary>Whether a cell holds anything that can be seen.</summary>
    public bool IsFilled(int column) => !this[column].IsBlank;

    /// <summary>The cell's text, trimmed; empty for a blank cell.</summary>
    public string Text(int column) => this[column].ToString();
}
