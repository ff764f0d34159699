using System.Globalization;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>The number formats that files name by a number alone (ECMA-376 part 1, 18.8.30; [MS-XLS] 2.4.126).</summary>
internal static class BuiltInFormats
{
    /// <summary>The first number that a file gives to a format of its own.</summary>
    public const int FirstOfFile = 164;
    private const string Day = "yyyy/m/d";

    /// <summary>The format's code, as Excel shows it with English settings; days of East Asian settings as a plain day.</summary>
    public static string CodeOf(int id) =>
        id switch
        {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            5 or 6 => "#,##0_);(#,##0)",
            7 or 8 => "#,##0.00_);(#,##0.00)",
            9 => "0%",
            10 => "0.00%",
            11 => "0.00E+00",
            12 => "# ?/?",
            13 => "# ??/??",
            14 => "m/d/yyyy",
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 => "h:mm AM/PM",
            19 => "h:mm:ss AM/PM",
            20 => "h:mm",
            21 => "h:mm:ss",
            22 => "m/d/yyyy h:mm",
            >= 27 and <= 31 => Day,
            32 => "h:mm",
            33 => "h:mm:ss",
            >= 34 and <= 36 => Day,
            37 or 38 => "#,##0_);(#,##0)",
            39 or 40 => "#,##0.00_);(#,##0.00)",
            41 or 42 => "#,##0_);(#,##0);\"-\"_)",
            43 or 44 => "#,##0.00_);(#,##0.00);\"-\"??_)",
            45 => "mm:ss",
            46 => "[h]:mm:ss",
            47 => "mm:ss.0",
            48 => "##0.0E+0",
            49 => "@",
            >= 50 and <= 58 => Day,
            _ => "General",
        };

    /// <summary>A format's number in a file; -1 when it is none.</summary>
    public static int Id(ReadOnlySpan<byte> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1;
}
