using System.Diagnostics;
using System.Text;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Workbooks;

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

    [Test]
    public void The_doubt_quotes_amounts_and_nothing_around_them()
    {
        var read = DecisionText.Parse("46/QĐ-THADS ngày 05/10/2025 bà A trả ông B 150.000đ và 300.000đ");
        Assert.That(read.AmountsSeen, Is.EqualTo("150.000đ; 300.000đ"));
    }

    [Test]
    public void Hostile_text_takes_time_in_proportion_to_its_length()
    {
        foreach (
            var part in new[]
            {
                "1",
                "đ",
                "1.",
                "1,",
                "(",
                "số tiền",
                "ngày ",
                "1/",
                "1/QĐ-",
                "điểm ",
                "150.000đ ",
                "05/10/2025 ",
            }
        )
        {
            var text = string.Concat(Enumerable.Repeat(part, 32_767 / part.Length));
            var watch = Stopwatch.StartNew();
            DecisionText.Parse(text);
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)), part);
        }
    }
}
