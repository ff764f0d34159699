namespace Thads.Etl.Workbooks.Cells;

/// <summary>Neighbouring cells of one column, such as <c>D15:D60000</c>, or one cell alone. Rows from 1, column from 0.</summary>
public readonly record struct CellRange(int FirstRow, int LastRow, int Column)
{
    /// <summary>How many cells it spans.</summary>
    public int Length => LastRow - FirstRow + 1;

    /// <summary>The address of its first cell.</summary>
    public string First => CellAddress.Of(FirstRow, Column);

    /// <summary>Reads <c>D15</c> or <c>D15:D60000</c>.</summary>
    /// <exception cref="FormatException">It is no such address.</exception>
    public static CellRange Parse(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var (row, column) = CellAddress.Parse(colon < 0 ? address : address.AsSpan(0, colon));
        return new CellRange(row, colon < 0 ? row : CellAddress.Parse(address.AsSpan(colon + 1)).Row, column);
    }

    public override string ToString() => Length == 1 ? First : $"{First}:{CellAddress.Of(LastRow, Column)}";
}
