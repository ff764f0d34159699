using System.Globalization;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>Names of the errors that .xls and .xlsb write as a number ([MS-XLS] 2.5.10 BErr, [MS-XLSB] 2.5.97.2).</summary>
internal static class BiffErrors
{
    public static string NameOf(byte error) =>
        error switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            0x2A => "#N/A",
            0x2B => "#GETTING_DATA",
            _ => string.Create(CultureInfo.InvariantCulture, $"#{error}"),
        };
}
