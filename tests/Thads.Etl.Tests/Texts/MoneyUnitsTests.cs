using Thads.Etl.Texts;

namespace Thads.Etl.Tests.Texts;

public sealed class MoneyUnitsTests
{
    [TestCase("đồng", 1)]
    [TestCase("Đồng", 1)]
    [TestCase("đ", 1)]
    [TestCase("VNĐ", 1)]
    [TestCase("đồng VN", 1)]
    [TestCase("đồng Việt Nam", 1)]
    [TestCase("Việt Nam đồng", 1)]
    [TestCase("VN đồng", 1)]
    [TestCase("1.000 đồng", 1_000)]
    [TestCase("1000đ", 1_000)]
    [TestCase("1.000 đồng VN", 1_000)]
    [TestCase("1.000 đồng Việt Nam", 1_000)]
    [TestCase("1.000 Việt Nam đồng", 1_000)]
    [TestCase("nghìn đồng", 1_000)]
    [TestCase("ngàn đồng", 1_000)]
    [TestCase("1 nghìn đồng", 1_000)]
    [TestCase("1 ngàn VNĐ", 1_000)]
    [TestCase("triệu đồng", 1_000_000)]
    [TestCase("tr.đ", 1_000_000)]
    [TestCase("1 triệu đồng", 1_000_000)]
    [TestCase("1.000.000 đồng", 1_000_000)]
    [TestCase("tỷ đồng", 1_000_000_000)]
    [TestCase("tỉ đồng", 1_000_000_000)]
    [TestCase("1 tỷ đồng", 1_000_000_000)]
    [TestCase("1.000.000.000 đồng", 1_000_000_000)]
    public void A_unit_of_money_is_read_however_it_is_written(string unit, decimal worth)
    {
        Assert.That(MoneyUnits.Parse(unit), Is.EqualTo(worth));
        Assert.That(MoneyUnits.Find(unit), Is.EqualTo(worth));
    }

    [TestCase("")]
    [TestCase("việc")]
    [TestCase("nghìn")]
    [TestCase("1.000")]
    [TestCase("100 đồng")]
    [TestCase("10.000 đồng")]
    [TestCase("trăm triệu đồng")]
    [TestCase("USD")]
    public void What_is_no_unit_of_money_is_none(string unit) => Assert.That(MoneyUnits.Parse(unit), Is.Null);

    [TestCase("việc; 1.000 đồng", 1_000)]
    [TestCase("việc, 1.000 đồng", 1_000)]
    [TestCase("việc / đồng", 1)]
    [TestCase("việc & triệu đồng", 1_000_000)]
    [TestCase("việc + đồng", 1)]
    [TestCase("việc | đồng", 1)]
    [TestCase("việc và nghìn đồng", 1_000)]
    [TestCase("đồng; VNĐ", 1)]
    [TestCase("đồng; 1.000 đồng", null)]
    [TestCase("việc; người", null)]
    public void A_table_of_cases_and_money_says_one_unit_for_money(string text, decimal? worth) =>
        Assert.That(MoneyUnits.Find(text), Is.EqualTo(worth));

    [TestCase("Số tiền (1.000 đồng)", true)]
    [TestCase("Đồng", true)]
    [TestCase("1.000 VNĐ", true)]
    [TestCase("VND trong năm", true)]
    [TestCase("triệu đ", true)]
    [TestCase("đ", true)]
    [TestCase("đội", false)]
    [TestCase("việc", false)]
    [TestCase("", false)]
    public void A_text_names_money(string text, bool isMoney) =>
        Assert.That(MoneyUnits.IsMoney(text), Is.EqualTo(isMoney));
}
