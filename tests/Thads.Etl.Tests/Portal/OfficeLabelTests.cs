using Thads.Etl.Portal.Kpi;

namespace Thads.Etl.Tests.Portal;

public sealed class OfficeLabelTests
{
    [TestCase("Chi cục Thi hành án dân sự thành phố Phúc Yên", "thành phố Phúc Yên", "Phúc Yên")]
    [TestCase("Cục Thi hành án dân sự tỉnh Vĩnh Phúc", "tỉnh Vĩnh Phúc", "Vĩnh Phúc")]
    [TestCase("Phòng Thi hành án dân sự khu vực 1", "khu vực 1", "khu vực 1")]
    [TestCase("VP-999", "VP-999", "VP-999")]
    public void An_office_is_called_by_what_tells_it_from_others(string name, string label, string place) =>
        Assert.That((OfficeLabel.Short(name), OfficeLabel.Place(name)), Is.EqualTo((label, place)));
}
