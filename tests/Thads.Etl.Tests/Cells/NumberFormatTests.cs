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
}
