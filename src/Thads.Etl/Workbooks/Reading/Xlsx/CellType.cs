namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>What a cell's <c>t</c> says its value is.</summary>
internal enum CellType : byte
{
    Number,
    SharedString,

    /// <summary>A text that a formula gave.</summary>
    FormulaString,
    InlineString,
    Boolean,
    Error,
    IsoDate,

    /// <summary>Anything else.</summary>
    Unknown,
}
