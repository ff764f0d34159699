using System.Text;
using Thads.Etl.Cells;
using Thads.Etl.Texts;

namespace Thads.Etl.Tests.Texts;

public sealed class VietnameseTextTests
{
    [TestCase("Ủy thác", "Uỷ thác")]
    [TestCase("Hòa", "Hoà")]
    [TestCase("Tổng số\nthụ lý", "Tổng số thụ lý")]
    [TestCase("  Đình chỉ: ", "đình CHỈ")]
    [TestCase("Hôn\u00a0nhân", "Hôn nhân")]
    public void Different_ways_of_writing_fold_alike(string one, string other) =>
        Assert.That(VietnameseText.Fold(one), Is.EqualTo(VietnameseText.Fold(other)));

    [Test]
    public void Composed_and_decomposed_text_fold_alike() =>
        Assert.That(
            VietnameseText.Fold("Kết quả thi hành".Normalize(NormalizationForm.FormD)),
            Is.EqualTo(VietnameseText.Fold("Kết quả thi hành".Normalize(NormalizationForm.FormC)))
        );

    [TestCase(1, 0, "A1")]
    [TestCase(12, 25, "Z12")]
    [TestCase(3, 26, "AA3")]
    [TestCase(1048576, 16383, "XFD1048576")]
    public void Cell_addresses_are_Excels(int row, int column, string address)
    {
        Assert.That(CellAddress.Of(row, column), Is.EqualTo(address));
        Assert.That(CellAddress.Parse(address), Is.EqualTo((row, column)));
    }

    [TestCase("a\ud800", TestName = "Half_a_character_is_no_exception(the first half)")]
    [TestCase("\udc00\ud800", TestName = "Half_a_character_is_no_exception(both halves the wrong way round)")]
    [TestCase("\ud83d", TestName = "Half_a_character_is_no_exception(half of a picture)")]
    [TestCase("Số \uffff", TestName = "Half_a_character_is_no_exception(what is no character)")]
    public void Half_a_character_is_no_exception(string text)
    {
        Assert.That(() => VietnameseText.Fold(text), Throws.Nothing);
        Assert.That(() => VietnameseText.Tidy(text), Throws.Nothing);
        Assert.That(() => FigureText.Read(text, isWhole: true), Throws.Nothing);
        Assert.That(DateText.Read(text), Is.Null);
    }

    [TestCase("٠٥/١٠/٢٠٢٥")]
    [TestCase("١٢")]
    [TestCase("１２.０００")]
    public void Digits_of_other_scripts_are_no_digits(string text)
    {
        Assert.That(DateText.Read(text), Is.Null);
        Assert.That(FigureText.Read(text, isWhole: true).Result, Is.EqualTo(FigureTextResult.NotANumber));
    }
}
