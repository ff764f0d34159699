using Thads.Etl.Cells;

namespace Thads.Etl.Tests.Cells;

public sealed class NumberFormatTests
{
    [TestCase("General", 7, "7")]
    [TestCase("", 7, "7")]
    [TestCase("@", 7, "7")]
    [TestCase("0", 7, "7")]
    [TestCase("#,##0", 1234567, "1234567")]
    [TestCase("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", 1234, "1234")]
    [TestCase("0.00", 7, "7")]
    [TestCase("General", 7.25, "7.25")]
    [TestCase("000", 7, "007")]
    [TestCase("000", 1234, "1234")]
    [TestCase("000", 0, "000")]
    [TestCase("000\"/QĐ\"", 7, "007/QĐ")]
    [TestCase("0\"/QĐ-CCTHADS\"", 46, "46/QĐ-CCTHADS")]
    [TestCase("\"CHV-\"00", 3, "CHV-03")]
    [TestCase("\"CHV\"\\-00", 3, "CHV-03")]
    [TestCase("[$CHV-]00", 3, "CHV03")]
    [TestCase("00\"-\"00", 1234, "12-34")]
    [TestCase("00-000", 12345, "12-345")]
    [TestCase("00000000", 7, "00000007")]
    [TestCase("0%", 0.5, "50%")]
    [TestCase("[Red]000;[Blue]\\-000;\"-\"", 7, "007")]
    [TestCase("000;\\-000", -7, "-007")]
    [TestCase("000", -7, "-007")]
    [TestCase("0,", 46000, "46")]
    public void A_cell_shows_a_number_as_its_format_says(string format, double number, string shown) =>
        Assert.That(NumberFormat.Parse(format).Show(number), Is.EqualTo(shown));

    [TestCase("0", 7.4)]
    [TestCase("0,", 46_500)]
    [TestCase("0.00E+00", 7)]
    [TestCase("# ?/?", 0.5)]
    [TestCase("dd/mm/yyyy", 7)]
    [TestCase("[h]:mm", 7)]
    [TestCase("[>100]0;000", 7)]
    [TestCase("General\"/QĐ\"", 7)]
    [TestCase("\"x\"", 7)]
    [TestCase("0", 2.02e16)]
    [TestCase("0", double.NaN)]
    [TestCase("0%%%%%%%%%%%%%", 1e14)]
    public void What_it_shows_is_not_guessed(string format, double number) =>
        Assert.That(NumberFormat.Parse(format).Show(number), Is.Null);

    [TestCase("General", false, 0, null, 0)]
    [TestCase("0.00", false, 2, 2, 0)]
    [TestCase("0.##", false, 0, 2, 0)]
    [TestCase("0.00%", true, 2, 2, 0)]
    [TestCase("0\"%\"", false, 0, 0, 0)]
    [TestCase("0\\%", false, 0, 0, 0)]
    [TestCase("#,##0", false, 0, 0, 0)]
    [TestCase("#,##0,", false, 0, 0, 1)]
    [TestCase("#,##0.0,,", false, 1, 1, 2)]
    [TestCase("#,##0,\" nghìn\"", false, 0, 0, 1)]
    [TestCase("#,##0;[Red]-#,##0", false, 0, 0, 0)]
    [TestCase("\"a.b\"0", false, 0, 0, 0)]
    public void What_it_says_of_figures_is_told(
        string format,
        bool isPercent,
        int places,
        int? mostPlaces,
        int thousands
    )
    {
        var parsed = NumberFormat.Parse(format);
        Assert.That(
            (parsed.IsPercent, parsed.Places, parsed.MostPlaces, parsed.Thousands),
            Is.EqualTo((isPercent, places, mostPlaces, thousands))
        );
    }

    [TestCase("\"")]
    [TestCase("\\")]
    [TestCase("[")]
    [TestCase("_")]
    [TestCase("*")]
    [TestCase(";;;;;;")]
    [TestCase("....,,,,%%%%%%%%%%%%%%%%")]
    [TestCase("General General")]
    [TestCase("#.0000000000000000000000000000000000000000")]
    public void Any_text_is_a_format(string format) =>
        Assert.That(() => NumberFormat.Parse(format).Show(123_456_789.123), Throws.Nothing);

    [TestCase("000;\"âm \"00;\"không\"0", 7, "007")]
    [TestCase("000;\"âm \"00;\"không\"0", -7, "âm 07")]
    [TestCase("000;\"âm \"00;\"không\"0", 0, "không0")]
    [TestCase("000;\"âm \"00", 0, "000")]
    [TestCase("General;-0", -7, "-7")]
    [TestCase("General", -7.5, "-7.5")]
    [TestCase("\"số \"0", -7, "-số 7")]
    [TestCase("0", 999_999_999_999_999, "999999999999999")]
    [TestCase("0", -999_999_999_999_999, "-999999999999999")]
    [TestCase("0.0\" tr\",,", 12_500_000, "12,5 tr")]
    [TestCase("0.0#\"x\"", 7, "7,0x")]
    [TestCase("0.0#\"x\"", 7.25, "7,25x")]
    [TestCase("0.00\"x\"", 7.5, "7,50x")]
    [TestCase("#.#\"x\"", 0, "x")]
    [TestCase("#\"x\"", 0, "x")]
    [TestCase("?0\"x\"", 7, "7x")]
    [TestCase("0\"a\"0.0\"b\"", 12.5, "1a2,5b")]
    [TestCase("0.0%", 0.125, "12,5%")]
    [TestCase("0%", -0.5, "-50%")]
    [TestCase("#,##0,", 46_000, "46")]
    [TestCase("#,##0\"đ\"", 1_234, "1234đ")]
    [TestCase("00\"a\",", 5_000, "05a")]
    [TestCase("\\x0", 5, "x5")]
    [TestCase("0\\", 5, "5")]
    [TestCase("0\"mở", 5, "5mở")]
    [TestCase("0_x", 5, "5")]
    [TestCase("0*x", 5, "5")]
    [TestCase("[Red]0", 5, "5")]
    [TestCase("[$₫-42A]00", 5, "₫05")]
    [TestCase("[$-42A]00", 5, "05")]
    [TestCase("[]00", 5, "05")]
    [TestCase("00[Red", 5, "05")]
    [TestCase("00.", 5, "05")]
    [TestCase("general", 5, "5")]
    [TestCase("0/x", 5, "5/x")]
    [TestCase("00/", 5, "05/")]
    [TestCase("0x/y", 5, null)]
    [TestCase("0 E", 5, "5 E")]
    [TestCase("00E", 5, "05E")]
    [TestCase("gx0", 5, "gx5")]
    [TestCase("0,,,,\"x\"", 3e12, "3x")]
    [TestCase("0,,,,,", 1e15, null)]
    [TestCase("0%%", 1, null)]
    [TestCase("0%%E+0", 1, null)]
    [TestCase("0,.0", 12_500, "12,5")]
    [TestCase(",\"x\"0", 7, "x7")]
    [TestCase("000@", 7, "007")]
    [TestCase("@;0", 7, "7")]
    [TestCase("General;-0", 7, "7")]
    [TestCase("General.\"x\"", 7, null)]
    [TestCase("[$-42A]General", 7, "7")]
    [TestCase("[Magenta]000", 7, "007")]
    public void A_cell_shows_what_each_part_of_its_format_says(string format, double number, string? shown) =>
        Assert.That(NumberFormat.Parse(format).Show(number), Is.EqualTo(shown));

    [TestCase("# ?/5", 0.5)]
    [TestCase("# ?/1", 5)]
    [TestCase("# ?/9", 5)]
    [TestCase("# #/#", 5)]
    [TestCase("# ?/?", 5)]
    [TestCase("# 0/0", 5)]
    [TestCase("0e-0", 5)]
    [TestCase("0E+0", 5)]
    [TestCase("[<5]0", 7)]
    [TestCase("[=7]0", 7)]
    [TestCase("[>5]0", 7)]
    [TestCase("[hh]:mm", 7)]
    [TestCase("[mm]", 7)]
    [TestCase("[ss]", 7)]
    [TestCase("0 y", 7)]
    [TestCase("0Y", 7)]
    [TestCase("0m", 7)]
    [TestCase("0M", 7)]
    [TestCase("0d", 7)]
    [TestCase("0D", 7)]
    [TestCase("0h", 7)]
    [TestCase("0H", 7)]
    [TestCase("0s", 7)]
    [TestCase("0S", 7)]
    [TestCase("0", 1e15)]
    [TestCase("0", -1e15)]
    [TestCase("0", double.PositiveInfinity)]
    [TestCase("0.0", 7.25)]
    [TestCase("\"a\";0", 7)]
    [TestCase(";0", 7)]
    public void What_is_shown_in_part_or_otherwise_is_not_told(string format, double number) =>
        Assert.That(NumberFormat.Parse(format).Show(number), Is.Null);

    [TestCase("General", "")]
    [TestCase("#,##0.00", "")]
    [TestCase("0.00%", "% percent")]
    [TestCase("#,##0,", " thousands")]
    [TestCase("[<1000]0;#,##0,", " thousands")]
    [TestCase("0;#,##0,", "")]
    [TestCase("0\"000\"", "000 other")]
    [TestCase("0\"x0\"", "x0 other")]
    [TestCase("0\"x9\"", "x9 other")]
    [TestCase("0\"1\" \"2\"", "1 2 other")]
    [TestCase("[>1][<1000]0;#,##0,", " thousands")]
    [TestCase("[h]:[mm]", ": hidden")]
    [TestCase("#,##0,\" nghìn\"", " nghìn thousands")]
    [TestCase("\"khoảng \"0\" việc\"", "khoảng  việc")]
    [TestCase(";;;", " hidden")]
    [TestCase("\"x\"", "x hidden")]
    [TestCase("yyyy", " hidden")]
    [TestCase("[h]", " hidden")]
    [TestCase("[M]", " hidden")]
    [TestCase("[<5]0", "")]
    [TestCase("[=5]0", "")]
    [TestCase("[>5]0", "")]
    [TestCase("0.00E+00", "+")]
    [TestCase("@", "")]
    [TestCase(".00", "")]
    public void What_it_shows_beside_a_number_or_in_its_place_is_told(string format, string told)
    {
        var parsed = NumberFormat.Parse(format);
        var said =
            parsed.Words
            + (parsed.IsPercent ? " percent" : "")
            + (parsed.Thousands > 0 ? " thousands" : "")
            + (parsed.ShowsOtherDigits ? " other" : "")
            + (parsed.HidesNumber ? " hidden" : "");
        Assert.That(said, Is.EqualTo(told));
        Assert.That(parsed.IsAsItStands, Is.EqualTo(told.Length == 0));
    }
}
