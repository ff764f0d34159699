using Thads.Etl.Workbooks.Texts;

namespace Thads.Etl.Tests.Workbooks;

public sealed class FigureTextTests
{
    [TestCase("1.234", 1234)]
    [TestCase("1.234.567,89", 1234567.89)]
    [TestCase("1234", 1234)]
    [TestCase(" 1 234 ", 1234)]
    [TestCase("'57", 57)]
    [TestCase("1,234,567", 1234567)]
    [TestCase("1,234,567.5", 1234567.5)]
    [TestCase("86,05", 86.05)]
    [TestCase("86.05", 86.05)]
    [TestCase("86,05%", 86.05)]
    [TestCase("12 việc", 12)]
    [TestCase("-5", -5)]
    [TestCase("", 0)]
    [TestCase("-", 0)]
    [TestCase("–", 0)]
    [TestCase("x", 0)]
    [TestCase("0", 0)]
    public void Reads_figures_as_Vietnamese_offices_write_them(string text, double expected)
    {
        Assert.That(
            FigureText.Read(text, isWhole: false, out var figure, out var isAbsolute),
            Is.EqualTo(FigureTextResult.Read)
        );
        Assert.That(figure, Is.EqualTo((decimal)expected));
        Assert.That(isAbsolute, Is.False);
    }

    [TestCase("1.035 tỷ 43 triệu", 1_035_043_000_000)]
    [TestCase("3,5 tỷ", 3_500_000_000)]
    [TestCase("250 triệu đồng", 250_000_000)]
    [TestCase("12 nghìn", 12_000)]
    public void A_figure_with_its_own_unit_is_in_dong(string text, long expected)
    {
        Assert.That(
            FigureText.Read(text, isWhole: false, out var figure, out var isAbsolute),
            Is.EqualTo(FigureTextResult.Read)
        );
        Assert.That((figure, isAbsolute), Is.EqualTo(((decimal)expected, true)));
    }

    [Test]
    public void A_comma_before_three_digits_is_ambiguous_unless_the_figure_must_be_whole()
    {
        Assert.That(FigureText.Read("1,234", isWhole: false, out _, out _), Is.EqualTo(FigureTextResult.Ambiguous));
        Assert.That(FigureText.Read("1,234", isWhole: true, out var whole, out _), Is.EqualTo(FigureTextResult.Read));
        Assert.That(whole, Is.EqualTo(1234));
    }

    [TestCase("abc")]
    [TestCase("12a")]
    [TestCase("1.23.4")]
    [TestCase("1..2")]
    [TestCase("#REF!")]
    [TestCase("12/05/2020")]
    public void What_is_no_figure_is_not_read(string text) =>
        Assert.That(FigureText.Read(text, isWhole: false, out _, out _), Is.EqualTo(FigureTextResult.NotANumber));
}
