namespace Thads.Etl.Cells;

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

    /// <summary>Whether a text is such an address.</summary>
    public static bool TryParse(string text, out CellRange range)
    {
        range = default;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (!CellAddress.IsOne(colon < 0 ? text : text.AsSpan(0, colon)))
        {
            return false;
        }
        if (colon >= 0 && !CellAddress.IsOne(text.AsSpan(colon + 1)))
        {
            return false;
        }
        range = Parse(text);
        return range.LastRow >= range.FirstRow;
    }

    public override string ToString() => Length == 1 ? First : $"{First}:{CellAddress.Of(LastRow, Column)}";
}
