namespace Thads.Etl.Forms;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnType
{
    /// <summary>A number, counted in the column's unit; a blank cell is zero.</summary>
    Figure,
    Text,
    Date,

    /// <summary>Có or không; a blank cell is không.</summary>
    Flag,

    /// <summary>A member of a list.</summary>
    Choice,
}
