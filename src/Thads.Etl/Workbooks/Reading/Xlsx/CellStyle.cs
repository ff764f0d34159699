using Thads.Etl.Cells;
using Thads.Etl.Texts.Legacy;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>What of a cell's style says how its value is read.</summary>
/// <param name="Format">How a number is shown; null for General.</param>
/// <param name="IsDate">Whether a number is shown as a day or a time.</param>
/// <param name="IsElapsed">Whether that is a length of time.</param>
/// <param name="IsStruck">Whether the font is struck out.</param>
/// <param name="Encoding">What the font's name says of the text under it.</param>
internal sealed record CellStyle(
    NumberFormat? Format,
    bool IsDate,
    bool IsElapsed,
    bool IsStruck,
    LegacyEncoding Encoding
)
{
    public static CellStyle General { get; } = new(null, false, false, false, LegacyEncoding.None);
}
