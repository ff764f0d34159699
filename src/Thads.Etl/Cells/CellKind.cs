namespace Thads.Etl.Cells;

/// <summary>What a cell of a workbook holds, as it stands in the file.</summary>
public enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A number that its format does not show as a day.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day or a time: a number that its format shows as one, or an ISO date.</summary>
    Date,

    /// <summary>An error such as <c>#REF!</c>.</summary>
    Error,

    /// <summary>A formula without a stored result.</summary>
    NotCalculated,

    /// <summary>What stands in the file is no value: a number that is none, a text that is not there, two values in one cell.</summary>
    Damaged,
}
