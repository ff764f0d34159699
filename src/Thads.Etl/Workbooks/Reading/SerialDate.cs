namespace Thads.Etl.Workbooks.Reading;

/// <summary>Turns Excel's day numbers into the days since 1899-12-30 that <see cref="DateTime.FromOADate"/> takes.</summary>
internal static class SerialDate
{
    /// <summary>How much later the calendar begins that counts from 1904.</summary>
    private const double DaysTo1904 = 1_462;

    /// <summary>Excel's calendar has a 29 February 1900, its day 60; days before it are counted from one day later.</summary>
    private const double FalseLeapDay = 60;
    private const double Earliest = -657_434;
    private const double Latest = 2_958_466;

    /// <param name="serial">As it stands in the file.</param>
    /// <param name="is1904">Whether the workbook counts from 1904.</param>
    /// <param name="isElapsed">Whether it is a length of time, which is of no calendar.</param>
    /// <returns>Null when there is no such day; then it is but a number.</returns>
    public static double? Of(double serial, bool is1904, bool isElapsed)
    {
        var day =
            isElapsed ? serial
            : is1904 ? serial + DaysTo1904
            : serial is >= 0 and < FalseLeapDay ? serial + 1
            : serial;
        return day is > Earliest and < Latest ? day : null;
    }
}
