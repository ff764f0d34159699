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

    /// <summary>The cell of a number under this style: a day where it is shown as one and there is such a day.</summary>
    /// <param name="number">Finite.</param>
    /// <param name="is1904">Whether the workbook counts its days from 1904.</param>
    public SheetCell CellOf(double number, bool is1904) =>
        IsDate && SerialDate.Of(number, is1904, IsElapsed) is { } serial
            ? SheetCell.OfDate(serial, Format, IsStruck)
            : SheetCell.OfNumber(number, Format, IsStruck);
}
