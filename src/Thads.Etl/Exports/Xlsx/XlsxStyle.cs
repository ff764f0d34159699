namespace Thads.Etl.Exports.Xlsx;

/// <summary>How a cell looks: the places of the formats in the workbook's stylesheet.</summary>
internal enum XlsxStyle
{
    Plain,
    Heading,

    /// <summary>Text that stays text when it is edited.</summary>
    PrefixedText,

    /// <summary>Digits in groups of three.</summary>
    Whole,
    Day,
    Instant,
}
