using System.Diagnostics;
using System.Text;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Texts;

namespace Thads.Etl.Tests.Forms;

/// <summary>What an office writes into one cell of its register; the first cases are as they were found in use.</summary>
public sealed class DecisionTextTests
{
    [TestCase("Số: 46/QĐ-THADS ngày 05/10/2025 APDSST: 150.000đ", "46/QĐ-THADS", "2025-10-05", 150_000)]
    [TestCase("46/QĐ-THADS ngày 05/10/2025, số tiền APDSST 300,000đ", "46/QĐ-THADS", "2025-10-05", 300_000)]
    [TestCase("Số 46/QĐ-CCTHADS\nngày 14-10-2025\nSố tiền: 1.250.000", "46/QĐ-CCTHADS", "2025-10-14", 1_250_000)]
    [TestCase("46 / QĐ - THADS, 10/9/24, 2.000.000 đồng", "46/QĐ-THADS", "2024-09-10", 2_000_000)]
    [TestCase("QĐ 1234/QĐ-CTHADS ngày 05 tháng 10 năm 2025 1,5 tỷ đồng", "1234/QĐ-CTHADS", "2025-10-05", 1_500_000_000)]
    [TestCase("12/QĐ-THADS ngày 5.10.2025: 2 triệu", "12/QĐ-THADS", "2025-10-05", 2_000_000)]
    [TestCase(
        "12/QĐ-THADS ngày 05/10/2025: 300.000đ (ba trăm nghìn), đã thu 300.000đ",
        "12/QĐ-THADS",
        "2025-10-05",
        300_000
    )]
    [TestCase("số: 07/2025/QĐ-THADS ngày 01/11/2025; 500.000 VNĐ", "07/2025/QĐ-THADS", "2025-11-01", 500_000)]
    [TestCase("qđ 9/qđ-thads ngày 1/2/2025 100000đ", "9/QĐ-THADS", "2025-02-01", 100_000)]
    public void Number_date_and_one_amount_are_taken(string text, string number, string date, long amount)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var read = DecisionText.Parse(text.Normalize(form));
            Assert.That(
                (read.Number, read.Date, read.Amount, read.AmountDoubt),
                Is.EqualTo((number, (DateOnly?)DateText.Read(date)!.Value, (decimal?)amount, AmountDoubt.None))
            );
        }
    }

    [TestCase("Số: 46/QĐ-THADS ngày 05/10/2025 APDSST: 150.000đ khấu trừ 300.000đ tạm ứng", AmountDoubt.SeveralAmounts)]
    [TestCase("46/QĐ-THADS ngày 05/10/2025 trả lại: 590m2 đất", AmountDoubt.Area)]
    [TestCase("46/QĐ-THADS ngày 05/10/2025 giao 1,2 ha đất và 5.000.000đ", AmountDoubt.Area)]
    [TestCase(
        "46/QĐ-THADS ngày 05/10/2025 cấp dưỡng nuôi con: 1.000.000đ/01 tháng (10/2025-09/2026)",
        AmountDoubt.Periodic
    )]
    [TestCase("46/QĐ-THADS ngày 05/10/2025 cấp dưỡng 2.000.000 đồng mỗi tháng", AmountDoubt.Periodic)]
    [TestCase("46/QĐ-THADS ngày 05/10/2025", AmountDoubt.NoAmount)]
    [TestCase("46/QĐ-THADS ngày 05/10/2025 1.234.567,89đ", AmountDoubt.NoAmount)]
    [TestCase("46/QĐ-THADS ngày 05/10/2025 (10/2025-09/2026)", AmountDoubt.NoAmount)]
    [TestCase("46/QĐ-THADS ngày 05/10/2025 1,234 tỷ đồng", AmountDoubt.NoAmount)]
    public void An_amount_that_is_not_certain_is_not_taken(string text, AmountDoubt doubt)
    {
        var read = DecisionText.Parse(text);
        Assert.That((read.Amount, read.AmountDoubt), Is.EqualTo(((decimal?)null, doubt)));
        Assert.That((read.Number, read.Date), Is.EqualTo(("46/QĐ-THADS", (DateOnly?)new DateOnly(2025, 10, 5))));
    }

    [TestCase(
        "BA số: 04/2022/DS-ST ngày 22/06/2022 - TAND huyện; & BA PT số: 15/2024/DS-PT ngày 10/9/24",
        "04/2022/DS-ST",
        "2022-06-22"
    )]
    [TestCase("Số 46 ngày 05/10/2025", "46", "2025-10-05")]
    [TestCase("ngày 05/10/2025", null, "2025-10-05")]
    [TestCase("46/QĐ-THADS ngày 31/02/2025", "46/QĐ-THADS", null)]
    [TestCase("46/QĐ-THADS", "46/QĐ-THADS", null)]
    [TestCase("-", null, null)]
    [TestCase("", null, null)]
    [TestCase("x", null, null)]
    [TestCase("chưa có", null, null)]
    public void What_is_not_stated_is_not_made_up(string text, string? number, string? date)
    {
        var read = DecisionText.Parse(text);
        Assert.That(
            (read.Number, read.Date),
            Is.EqualTo((number, date is null ? (DateOnly?)null : DateText.Read(date)!.Value))
        );
    }

    [TestCase("Số: 46/QĐ-THADS, số tiền 300.000", "46/QĐ-THADS")]
    [TestCase("46/QĐ – THADS", "46/QĐ-THADS", TestName = "Number_en_dash")]
    [TestCase("46\u00a0/\u00a0QĐ\u00a0-\u00a0THADS", "46/QĐ-THADS", TestName = "Number_no_break_spaces")]
    [TestCase("46/QÐ-THADS", "46/QĐ-THADS", TestName = "Number_eth_for_d_with_stroke")]
    [TestCase("46/QD-THADS", "46/QĐ-THADS", TestName = "Number_D_without_stroke")]
    [TestCase("46\\QĐ-THADS", "46/QĐ-THADS", TestName = "Number_backslash")]
    [TestCase("46a/QĐ-THADS", "46A/QĐ-THADS")]
    [TestCase("46/QĐ-THADSKV5", "46/QĐ-THADSKV5")]
    [TestCase("46/QĐ-THADS.KV5 ngày 05/10/2025", "46/QĐ-THADS.KV5")]
    [TestCase("46/QĐ-THADSngày 05/10/2025", "46/QĐ-THADS")]
    [TestCase("46/QĐ-THADS05/10/2025", "46/QĐ-THADS")]
    [TestCase("46/QĐ - ngày 05/10/2025", "46/QĐ")]
    [TestCase("46/QĐ - thu 300.000đ", "46/QĐ")]
    [TestCase("46/2025/QĐ ngày 05/10/2025", "46/2025/QĐ")]
    [TestCase("BA 04/2022/DS-ST ngày 22/06/2022", "04/2022/DS-ST")]
    [TestCase("BA: 04/2022/HNGĐ-ST ngày 22/06/2022", "04/2022/HNGĐ-ST")]
    [TestCase("Số 04/2022/QĐST-HNGĐ ngày 22/06/2022", "04/2022/QĐST-HNGĐ")]
    [TestCase("BA 04/2022/DS-ST ngày 22/06/2022, QĐ 46/QĐ-THADS", "46/QĐ-THADS")]
    [TestCase("QĐ số: 46, ngày 05/10/2025", "46")]
    [TestCase("Số 46", "46")]
    [TestCase("số 46 (05/10/2025)", "46")]
    [TestCase("46 ngày 05/10/2025", "46")]
    [TestCase("1234567/QĐ-THADS", null)]
    [TestCase("1.234/QĐ-THADS", null)]
    [TestCase("05/10/2025/QĐ-THADS", null)]
    [TestCase("Số 05/10/2025", null)]
    [TestCase("Số: ngày 05/10/2025", null)]
    [TestCase("số 150.000đ", null)]
    [TestCase("số 150đ", null)]
    [TestCase("tổng số 5 triệu", null)]
    [TestCase("thửa đất số 46, tờ bản đồ số 5", null)]
    [TestCase("nhà số 12 đường Trần Phú", null)]
    [TestCase("Số ١٢", null, TestName = "Number_in_other_digits")]
    public void A_number_is_taken_whole_or_not_at_all(string text, string? number) =>
        Assert.That(DecisionText.Parse(text).Number, Is.EqualTo(number));

    [TestCase("46/QĐ-THADS ngày 14-10-2025", "2025-10-14")]
    [TestCase("46/QĐ-THADS ngày 10/9/24", "2024-09-10")]
    [TestCase("46/QĐ-THADS ngày 05 / 10 / 2025", "2025-10-05")]
    [TestCase("46/QĐ-THADS ngày05/10/2025", "2025-10-05")]
    [TestCase("46/QĐ-THADS NGÀY 05 THÁNG 10 NĂM 2025", "2025-10-05")]
    [TestCase("46/QĐ-THADS, 5 tháng 10 năm 2025", "2025-10-05")]
    [TestCase("46/QĐ-THADS ngày 05/tháng 10/năm 2025", "2025-10-05")]
    [TestCase("46/QĐ-THADS ngày\n05\ntháng\u00a010 năm 2025", "2025-10-05", TestName = "Date_in_words_over_lines")]
    [TestCase("46/QĐ-THADS ngày 05/10/2025.", "2025-10-05")]
    [TestCase("46/QĐ-THADS (05/10/2025)", "2025-10-05")]
    [TestCase("ngày 05/10/2025 QĐ 46/QĐ-THADS", "2025-10-05")]
    [TestCase("BA 04/2022 ngày 22/06/2022; 46/QĐ-THADS ngày 05/10/2025; thu 06/11/2025", "2025-10-05")]
    [TestCase("46/QĐ-THADS ngày 05/10/2025 hoãn từ 06/10/2025 đến 06/01/2026", "2025-10-05")]
    [TestCase("46/QĐ-THADS ngày 29/02/2024", "2024-02-29")]
    [TestCase("46/QĐ-THADS ngày 31/02/2025, thu ngày 05/10/2025", null)]
    [TestCase("BA số 04/2022/DS-ST ngày 22/06/2022; QĐ số 46/QĐ-THADS", null)]
    [TestCase("46/QĐ-THADS thi hành BA 04/2022/DS-ST ngày 22/06/2022", null)]
    [TestCase("05/10/2025 và 06/10/2025, 46/QĐ-THADS", null)]
    [TestCase("46/QĐ-THADS (10/2025-09/2026)", null)]
    [TestCase("46/QĐ-THADS (10/25-09/26)", null)]
    [TestCase("46/QĐ-THADS (10/11-09/12)", null)]
    [TestCase("46/QĐ-THADS (01/10/2025-30/09/2026)", null)]
    [TestCase("46/QĐ-THADS (từ ngày 01/10/2025 đến ngày 30/09/2026)", null)]
    [TestCase("46/QĐ-THADS tháng 10/2025", null)]
    [TestCase("46/QĐ-THADS năm 2025", null)]
    [TestCase("46/QĐ-THADS ngày 00/00/0000", null)]
    [TestCase("46/QĐ-THADS ngày 99/99/9999", null)]
    [TestCase("46/QĐ-THADS ngày 105/10/2025", null)]
    [TestCase("46/QĐ-THADS ngày 05/10/20255", null)]
    [TestCase("46/QĐ-THADS bà A (sinh ngày 12/05/1980)", null)]
    [TestCase("46/QĐ-THADS ngày ٠٥/١٠/٢٠٢٥", null, TestName = "Date_in_other_digits")]
    public void The_date_is_the_decisions_or_none(string text, string? date) =>
        Assert.That(
            DecisionText.Parse(text).Date,
            Is.EqualTo(date is null ? (DateOnly?)null : DateText.Read(date)!.Value)
        );

    [TestCase("150.000đ", 150_000)]
    [TestCase("150,000 VNĐ", 150_000)]
    [TestCase("150000 vnd", 150_000)]
    [TestCase("150.000 ĐỒNG", 150_000)]
    [TestCase("150.000₫", 150_000, TestName = "Amount_dong_sign")]
    [TestCase("150.000.đ", 150_000)]
    [TestCase("150.000,-đ", 150_000)]
    [TestCase("150.000 (đồng)", 150_000)]
    [TestCase("150.000đồng.", 150_000)]
    [TestCase("150 000đ", 150_000)]
    [TestCase("1 250 000 đồng", 1_250_000)]
    [TestCase("1\u00a0250\u00a0000\u00a0đồng", 1_250_000, TestName = "Amount_no_break_spaces")]
    [TestCase("1.234.567,00đ", 1_234_567)]
    [TestCase("150,000.00đ", 150_000)]
    [TestCase("0đ", 0)]
    [TestCase("2 triệu đồng", 2_000_000)]
    [TestCase("02 triệu đồng", 2_000_000)]
    [TestCase("2 triệu VNĐ", 2_000_000)]
    [TestCase("2tr", 2_000_000)]
    [TestCase("1,5 tỷ đồng", 1_500_000_000)]
    [TestCase("1.5 tỷ", 1_500_000_000)]
    [TestCase("2 tỉ đồng", 2_000_000_000)]
    [TestCase("1,5 tỉ", 1_500_000_000)]
    [TestCase("300 nghìn đồng", 300_000)]
    [TestCase("300 ngàn", 300_000)]
    [TestCase("1 tỷ 200 triệu đồng", 1_200_000_000)]
    [TestCase("2 triệu 500 nghìn", 2_500_000)]
    [TestCase("2 triệu rưỡi", 2_500_000)]
    [TestCase("1.035 tỷ", 1_035_000_000_000)]
    [TestCase("số tiền 1.500 triệu đồng", 1_500_000_000)]
    [TestCase("số tiền 2,75 tỷ đồng", 2_750_000_000)]
    [TestCase("Số tiền: 300.000", 300_000)]
    [TestCase("SỐ TIỀN 300000", 300_000)]
    [TestCase("số tiền APDSST 300,000", 300_000)]
    [TestCase("số tiền phải thi hành là: 300.000.", 300_000)]
    [TestCase("số tiền 300.000 án phí", 300_000)]
    [TestCase("150.000đ, đã thu 150,000 đồng", 150_000)]
    [TestCase("2 triệu đồng (2.000.000đ)", 2_000_000)]
    [TestCase("300.000đ và lãi 0,83%/tháng", 300_000)]
    [TestCase("300.000đ và tiền lãi hàng tháng", 300_000)]
    [TestCase("hoãn theo điểm c khoản 1 Đ.48, 300.000đ", 300_000)]
    [TestCase("2 đồng bị đơn liên đới trả 300.000đ", 300_000)]
    [TestCase("300.000đ, 6 tháng / năm 2025", 300_000)]
    [TestCase("(số, ngày/tháng/năm) 300.000đ", 300_000)]
    [TestCase("đợt 1: 300.000đ", 300_000)]
    [TestCase("2 triệuđồng", 2_000_000)]
    [TestCase("1 tỷ 200 triệu 500 nghìn đồng", 1_200_500_000)]
    [TestCase("thăm con 2 lần/tháng; án phí 300.000đ", 300_000)]
    [TestCase("triệu tập lần 2 triệu tập lại, 300.000đ", 300_000)]
    [TestCase("biên lai số 1.234, số tiền 300.000đ", 300_000)]
    [TestCase("(10/2025-09/2026) 300.000đ", 300_000)]
    [TestCase("46/QĐ-THADS-300.000đ", 300_000)]
    [TestCase("999.999.999.999đ", 999_999_999_999)]
    public void One_amount_is_taken_in_dong(string text, long amount)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var read = DecisionText.Parse(text.Normalize(form));
            Assert.That((read.Amount, read.AmountDoubt), Is.EqualTo(((decimal?)amount, AmountDoubt.None)));
        }
    }

    [TestCase("150.000đ + 300.000đ", AmountDoubt.SeveralAmounts)]
    [TestCase("150.000 + 300.000đ", AmountDoubt.SeveralAmounts)]
    [TestCase("150.000-300.000đ", AmountDoubt.SeveralAmounts)]
    [TestCase("150.000 và 300.000đ", AmountDoubt.SeveralAmounts)]
    [TestCase("số tiền: 150.000, 300.000", AmountDoubt.SeveralAmounts)]
    [TestCase("1.234.567,89đ và 300.000đ", AmountDoubt.SeveralAmounts)]
    [TestCase("500 USD và 300.000đ", AmountDoubt.SeveralAmounts)]
    [TestCase("2 triệu đồng 300.000đ", AmountDoubt.SeveralAmounts)]
    [TestCase("590,5 m² đất", AmountDoubt.Area)]
    [TestCase("590 M2", AmountDoubt.Area)]
    [TestCase("590㎡", AmountDoubt.Area, TestName = "Area_square_metre_sign")]
    [TestCase("590 mét vuông", AmountDoubt.Area)]
    [TestCase("1,2ha", AmountDoubt.Area)]
    [TestCase("số tiền 590m2", AmountDoubt.Area)]
    [TestCase("1.000.000đ/m2", AmountDoubt.Area)]
    [TestCase("5 chỉ vàng và 300.000đ", AmountDoubt.Area)]
    [TestCase("mỗi tháng 1.000.000đ", AmountDoubt.Periodic)]
    [TestCase("cấp dưỡng hàng tháng: 1.000.000đ", AmountDoubt.Periodic)]
    [TestCase("cấp dưỡng hằng tháng 1.000.000 đồng", AmountDoubt.Periodic)]
    [TestCase("1.000.000đ /tháng", AmountDoubt.Periodic)]
    [TestCase("1.000.000đồng/ tháng", AmountDoubt.Periodic)]
    [TestCase("1.000.000 đồng/người/tháng", AmountDoubt.Periodic)]
    [TestCase("1.000.000đ/cháu/01 tháng", AmountDoubt.Periodic)]
    [TestCase("1.000.000/tháng", AmountDoubt.Periodic)]
    [TestCase("số tiền 1.000.000/tháng", AmountDoubt.Periodic)]
    [TestCase("1.000.000đ/tháng x 12 tháng = 12.000.000đ", AmountDoubt.Periodic)]
    [TestCase("1.000.000đ/tháng 12 tháng", AmountDoubt.Periodic)]
    [TestCase("1.000.000đ một tháng", AmountDoubt.Periodic)]
    [TestCase("5.000.000đ/năm", AmountDoubt.Periodic)]
    [TestCase("2tr/tháng", AmountDoubt.Periodic)]
    [TestCase("300.000đ án phí, cấp dưỡng 1.000.000đ/tháng", AmountDoubt.Periodic)]
    [TestCase("1.234.567,89đ", AmountDoubt.NoAmount)]
    [TestCase("150.00đ", AmountDoubt.NoAmount)]
    [TestCase("1.50.000đ", AmountDoubt.NoAmount)]
    [TestCase("150.000,000đ", AmountDoubt.NoAmount)]
    [TestCase("1.250. 000đ", AmountDoubt.NoAmount)]
    [TestCase("1 300.000đ", AmountDoubt.NoAmount)]
    [TestCase("150'000đ", AmountDoubt.NoAmount)]
    [TestCase("2tr500", AmountDoubt.NoAmount)]
    [TestCase("2 triệu 500", AmountDoubt.NoAmount)]
    [TestCase("1,234 tỷ", AmountDoubt.NoAmount)]
    [TestCase("số tiền 500 USD", AmountDoubt.NoAmount)]
    [TestCase("số tiền 1.500 USD", AmountDoubt.NoAmount)]
    [TestCase("1.500 đô la", AmountDoubt.NoAmount)]
    [TestCase("300.000", AmountDoubt.NoAmount)]
    [TestCase("590 đất", AmountDoubt.NoAmount)]
    [TestCase("2 đồng bị đơn", AmountDoubt.NoAmount)]
    [TestCase("khoản 1 Đ.48", AmountDoubt.NoAmount)]
    [TestCase("khoản 1, Đ 50 Luật THADS", AmountDoubt.NoAmount)]
    [TestCase("k1 Đ48", AmountDoubt.NoAmount)]
    [TestCase("số tiền theo năm 2025", AmountDoubt.NoAmount)]
    [TestCase("số tiền theo biên lai số 1.234", AmountDoubt.NoAmount)]
    [TestCase("150-300 triệu", AmountDoubt.NoAmount)]
    [TestCase("1/2 triệu", AmountDoubt.NoAmount)]
    [TestCase("05/10/2025đ", AmountDoubt.NoAmount)]
    [TestCase("đ", AmountDoubt.NoAmount)]
    [TestCase("triệu đồng", AmountDoubt.NoAmount)]
    [TestCase("9999999999999999999999999999999 tỷ đồng", AmountDoubt.NoAmount)]
    [TestCase("999999999999999999 tỷ đồng", AmountDoubt.NoAmount)]
    [TestCase("١٢٣đ", AmountDoubt.NoAmount, TestName = "Amount_in_other_digits")]
    [TestCase("１２３.０００đ", AmountDoubt.NoAmount, TestName = "Amount_in_wide_digits")]
    [TestCase("số tiền: ١٢٣٤٥", AmountDoubt.NoAmount, TestName = "Amount_in_other_digits_without_unit")]
    public void An_amount_is_never_guessed(string text, AmountDoubt doubt)
    {
        var read = DecisionText.Parse(text);
        Assert.That((read.Amount, read.AmountDoubt), Is.EqualTo(((decimal?)null, doubt)));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\u00a0\n\t", TestName = "Nothing_blanks")]
    [TestCase("-")]
    [TestCase("–", TestName = "Nothing_en_dash")]
    [TestCase("x")]
    [TestCase("X")]
    [TestCase("0")]
    [TestCase("\u200b\ufeff", TestName = "Nothing_invisible")]
    [TestCase("\u0301", TestName = "Nothing_lone_accent")]
    [TestCase("\0", TestName = "Nothing_nul")]
    public void Nothing_is_nothing(string text) =>
        Assert.That(DecisionText.Parse(text), Is.EqualTo(new DecisionText(null, null, null, AmountDoubt.NoAmount, "")));

    [Test]
    public void Half_a_surrogate_pair_is_passed_over()
    {
        foreach (var half in new[] { "\ud800", "\udc00", "\udc00\ud800" })
        {
            var read = DecisionText.Parse($"{half}46/QĐ-THADS{half} ngày 05/10/2025 {half}150.000đ{half}");
            Assert.That(
                (read.Number, read.Date, read.Amount),
                Is.EqualTo(("46/QĐ-THADS", (DateOnly?)new DateOnly(2025, 10, 5), (decimal?)150_000m))
            );
        }
    }

    [Test]
    public void Random_text_never_throws_and_amount_and_doubt_agree()
    {
        string[] parts =
        [
            "1",
            "46",
            "150.000",
            "1,5",
            "05/10/2025",
            "(10/2025-09/2026)",
            "/",
            "QĐ",
            "-THADS",
            "số",
            "số tiền",
            ":",
            " ",
            "\n",
            ".",
            ",",
            "-",
            "đ",
            "đồng",
            "tỷ",
            "triệu",
            "/tháng",
            "mỗi tháng",
            "m2",
            "ha",
            "ngày",
            "tháng",
            "năm",
            "rưỡi",
            "%",
            "USD",
            "\ud83d",
            "\u0301",
            "khoản",
            "Đ.",
            "BA",
            "04/2022/DS-ST",
            "٣",
            "١٢",
            "\u00a0",
            "999999999999999999",
            "k",
            "(",
            ")",
        ];
        var random = new Random(20251005);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)])
            );
            var read = DecisionText.Parse(text);
            Assert.That(read.Amount is not null, Is.EqualTo(read.AmountDoubt == AmountDoubt.None), text);
            Assert.That(read.AmountsSeen.Any(char.IsControl), Is.False, text);
            Assert.That(read.Number?.Any(char.IsWhiteSpace) ?? false, Is.False, text);
            Assert.That(read.Amount ?? 0, Is.InRange(0m, 1_000_000_000_000_000m), text);
        }
    }

    [Test]
    public void The_doubt_quotes_amounts_and_nothing_around_them()
    {
        var read = DecisionText.Parse("46/QĐ-THADS ngày 05/10/2025 bà A trả ông B 150.000đ và 300.000đ");
        Assert.That(read.AmountsSeen, Is.EqualTo("150.000đ; 300.000đ"));
    }

    [TestCase("bà A nuôi con của ông B: 1.000.000đ/cháu/01 tháng", "1.000.000đ/cháu/01 tháng")]
    [TestCase("mỗi tháng ông B trả bà A 1.000.000đ", "1.000.000đ")]
    [TestCase("ông B giao bà A 590,5 m2 đất của ông C", "590,5 m2")]
    [TestCase("ông B trả bà A 1.234.567,89đ cho ông C", "1.234.567,89đ")]
    [TestCase("ông B trả 150.000, bà A trả 300.000đ", "150.000; 300.000đ")]
    public void No_doubt_quotes_a_name(string text, string seen) =>
        Assert.That(DecisionText.Parse(text).AmountsSeen, Is.EqualTo(seen));

    [Test]
    public void No_doubt_quotes_without_end()
    {
        foreach (var unit in new[] { "đ", "m2", "đ/tháng" })
        {
            Assert.That(DecisionText.Parse(new string('1', 32_000) + unit).AmountsSeen, Has.Length.LessThan(100));
        }
        var many = string.Concat(Enumerable.Range(1, 2_000).Select(i => $"{i}.000đ, "));
        Assert.That(DecisionText.Parse(many).AmountsSeen, Has.Length.LessThan(200));
    }

    [Test]
    public void Hostile_text_takes_time_in_proportion_to_its_length()
    {
        // The first cell pays for what is compiled once.
        DecisionText.Parse("Số: 46/QĐ-THADS ngày 05/10/2025 (10/2025-09/2026) 1.000.000đ/tháng 590m2");
        string[] parts =
        [
            "1",
            "đ",
            "đ\u0302",
            "1.",
            "1,",
            "1 ",
            "1 000 ",
            "000 ",
            "1.,",
            ",.",
            "(",
            ")",
            "((1.",
            "số tiền",
            "số tiền ",
            "số",
            "số ",
            "số:",
            "ngày ",
            "ngày",
            "1/",
            "1/1/",
            "1-",
            "1/1-",
            "1/QĐ-",
            "1/QĐ - ",
            "QĐ",
            "THA",
            "điểm ",
            "150.000đ ",
            "150.000 ",
            "150.000-",
            "150.000+",
            "1.000.000đ/tháng ",
            "05/10/2025 ",
            "05/10/2025-",
            "05/10/2025 đến ",
            "10/2025-",
            "1 tỷ ",
            "1 triệu ",
            "1tr1",
            "1m",
            "1 m",
            "1ha",
            "%/tháng",
            "lãi ",
            "mỗi ",
            "tháng ",
            "/tháng",
            "/ ",
            "1 tháng ",
            "/1 ",
            " ",
            "\u00a0",
            "\n",
            "\u0301",
            "\u200b",
            "\ud800",
            "٣",
            "04/2022/DS-ST ",
            "BA ",
        ];
        foreach (var part in parts)
        {
            foreach (var (head, tail) in new[] { ("", ""), ("46/QĐ-THADS ", " 05/10/2025 5đ"), ("số tiền ", "") })
            {
                var text = head + string.Concat(Enumerable.Repeat(part, (32_767 - 30) / part.Length)) + tail;
                var watch = Stopwatch.StartNew();
                DecisionText.Parse(text);
                // In proportion it is some milliseconds, by the square minutes; a busy machine lies between.
                Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)), $"{head}{part}{tail}");
            }
        }
    }
}
