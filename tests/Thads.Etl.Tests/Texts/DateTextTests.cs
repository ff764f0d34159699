using Thads.Etl.Texts;

namespace Thads.Etl.Tests.Texts;

public sealed class DateTextTests
{
    [TestCase("05/10/2019")]
    [TestCase("5/10/19")]
    [TestCase("5-10-2019")]
    [TestCase("5.10.19")]
    [TestCase("'05/10/2019")]
    [TestCase("05/10/2019 00:00")]
    [TestCase("05/10/2019 08:30:15")]
    [TestCase("05/10/2019 12:00:00 AM")]
    [TestCase("2019-10-05")]
    [TestCase("2019/10/5")]
    [TestCase("2019-10-05 00:00:00")]
    [TestCase("2019-10-05T00:00:00")]
    [TestCase("2019-10-05T00:00:00.000")]
    [TestCase("2019-10-05T00:00:00.0000000")]
    [TestCase("2019-10-05T07:00:00Z")]
    [TestCase("2019-10-04T17:00:00.000Z")]
    [TestCase("2019-10-05T00:00:00+07:00")]
    [TestCase("2019-10-05T00:00:00+0700")]
    [TestCase("2019-10-04T12:00:00-05:00")]
    [TestCase("5-Oct-19")]
    [TestCase("05-Oct-2019")]
    [TestCase("5 October 2019")]
    [TestCase("05-thg10-2019")]
    [TestCase("05 thg 10 2019")]
    [TestCase("5 tháng 10, 2019")]
    [TestCase("ngày 05 tháng 10 năm 2019")]
    [TestCase("Ngày 5 tháng 10 năm 2019")]
    public void A_day_is_read_however_it_is_written(string text) =>
        Assert.That(DateText.Read(text), Is.EqualTo(new DateOnly(2019, 10, 5)));

    [TestCase("13/13/2019")]
    [TestCase("10/25/2019")]
    [TestCase("31/02/2019")]
    [TestCase("10/05")]
    [TestCase("10/2019")]
    [TestCase("20191005")]
    [TestCase("5/10/219")]
    [TestCase("0/10/2019")]
    [TestCase("5/10-2019")]
    [TestCase("2019-10-05T25:00:00Z")]
    [TestCase("5-Okt-19")]
    [TestCase("...")]
    [TestCase("nt")]
    public void What_is_no_day_is_none(string text) => Assert.That(DateText.Read(text), Is.Null);

    [TestCase("05/10/2019", "10/05/2019")]
    [TestCase("10/25/2019", "25/10/2019")]
    [TestCase("25/10/2019", null)]
    [TestCase("05/05/2019", null)]
    [TestCase("2019-10-05", null)]
    [TestCase("5-Oct-19", null)]
    public void The_other_reading_is_told_where_there_is_one(string text, string? other)
    {
        DateText.Read(text, out var swapped);
        Assert.That(swapped, Is.EqualTo(other is null ? null : DateText.Read(other)));
    }

    [Test]
    public void Every_month_has_its_English_name()
    {
        var names = new[] { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
        Assert.That(
            names.Select(name => DateText.Read($"5-{name}-19")),
            Is.EqualTo(Enumerable.Range(1, 12).Select(month => new DateOnly(2019, month, 5)))
        );
        Assert.That(DateText.Read("5 Sept 2019"), Is.EqualTo(new DateOnly(2019, 9, 5)));
    }

    [TestCase("01/01/1900", "1900-01-01")]
    [TestCase("31/12/1899", null)]
    [TestCase("31/12/9999", "9999-12-31")]
    [TestCase("05/10/0099", "2099-10-05")]
    [TestCase("05/10/0100", null)]
    [TestCase("05/10/00", "2000-10-05")]
    [TestCase("05/10/99", "2099-10-05")]
    [TestCase("01/01/2019", "2019-01-01")]
    [TestCase("31/12/2019", "2019-12-31")]
    [TestCase("05/00/2019", null)]
    [TestCase("29/02/2019", null)]
    [TestCase("29/02/2020", "2020-02-29")]
    [TestCase("2019-13-05", null)]
    [TestCase("ngày 31 tháng 11 năm 2019", null)]
    public void Days_end_where_the_calendar_does(string text, string? day) => Assert.That(Iso(text), Is.EqualTo(day));

    [TestCase("2019-10-05T16:59:59Z", "2019-10-05")]
    [TestCase("2019-10-05T17:00Z", "2019-10-06")]
    [TestCase("2019-10-05T23:59Z", "2019-10-06")]
    [TestCase("2019-10-05T24:00Z", null)]
    [TestCase("2019-10-05T12:60Z", null)]
    [TestCase("2019-10-05T22:29+05:30", "2019-10-05")]
    [TestCase("2019-10-05T22:30+05:30", "2019-10-06")]
    [TestCase("2019-10-05T13:30-03:30", "2019-10-06")]
    [TestCase("2019-10-05T13:29-03:30", "2019-10-05")]
    [TestCase("2019-10-05T06:59+14:00", "2019-10-04")]
    [TestCase("2019-10-05T07:00+14:00", "2019-10-05")]
    [TestCase("2019-10-05T07:00+14:01", null)]
    [TestCase("2019-10-05Z", "2019-10-05")]
    [TestCase("2019-10-05+09:00", "2019-10-05")]
    [TestCase("2019-10-05 23:30", "2019-10-05")]
    [TestCase("9999-12-31T16:59Z", "9999-12-31")]
    [TestCase("9999-12-31T17:00Z", null)]
    [TestCase("9999-12-31T23:00-14:00", null)]
    public void A_day_with_a_zone_is_the_day_on_Vietnams_clock(string text, string? day) =>
        Assert.That(Iso(text), Is.EqualTo(day));

    /// <summary>64 characters are looked at, with the blanks between them but not those around.</summary>
    [TestCase(64, true)]
    [TestCase(65, false)]
    public void A_text_longer_than_any_day_is_none(int length, bool isRead)
    {
        var text = "5" + new string(' ', length - "5/10/2019".Length) + "/10/2019";
        Assert.That(Iso($"   {text}   "), Is.EqualTo(isRead ? "2019-10-05" : null));
        Assert.That(DateText.HasOrder($"   {text}   "), Is.EqualTo(isRead));
    }

    [TestCase("05/10/2019", true)]
    [TestCase(" 13-13-2019 ", true)]
    [TestCase("5.10.19 08:30", true)]
    [TestCase("2019-10-05", false)]
    [TestCase("5-Oct-19", false)]
    [TestCase("ngày 05 tháng 10 năm 2019", false)]
    [TestCase("", false)]
    public void A_text_that_begins_with_day_or_month_has_an_order(string text, bool hasOrder) =>
        Assert.That(DateText.HasOrder(text), Is.EqualTo(hasOrder));

    [Test]
    public void A_day_is_written_with_two_digits_of_day_and_month() =>
        Assert.That(DateText.Write(new DateOnly(2019, 1, 5)), Is.EqualTo("05/01/2019"));

    private static string? Iso(string text) =>
        DateText.Read(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
