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
}
