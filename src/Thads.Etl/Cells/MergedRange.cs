namespace Thads.Etl.Cells;

/// <summary>Cells that are shown as one: the value is that of the first. Rows from 1, columns from 0, both ends included.</summary>
internal readonly record struct MergedRange(int FromRow, int FromColumn, int ToRow, int ToColumn)
{
    public bool Contains(int row, int column) =>
        FromRow <= row && row <= ToRow && FromColumn <= column && column <= ToColumn;

    /// <summary>Such as <c>A1:C2</c>.</summary>
    public override string ToString() => $"{CellAddress.Of(FromRow, FromColumn)}:{CellAddress.Of(ToRow, ToColumn)}";
}
