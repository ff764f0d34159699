using System.Globalization;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>How far a sheet of Excel reaches.</summary>
internal static class SheetLimits
{
    public const int Rows = 1_048_576;
    public const int Columns = 16_384;

    /// <summary>Whether a width or a height is nothing.</summary>
    public static bool IsZero(ReadOnlySpan<byte> measure) =>
        measure.Length > 0
        && measure[0] == '0'
        && double.TryParse(measure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
        && size == 0;
}
