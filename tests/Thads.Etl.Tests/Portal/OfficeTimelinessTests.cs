using Thads.Etl.Portal.Kpi;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Tests.Portal;

public sealed class OfficeTimelinessTests
{
    [Test]
    public void Reports_are_counted_by_office_in_order_of_its_code()
    {
        var offices = OfficeTimeliness.Of(
            [Row("VP-246", "late"), Row("VP-244", "on_time"), Row("VP-244", "missing"), Row("VP-244", "late")],
            code => $"Chi cục {code}"
        );
        Assert.That(
            offices,
            Is.EqualTo(
                new[]
                {
                    new OfficeTimeliness("VP-244", "Chi cục VP-244", 1, 1, 1),
                    new OfficeTimeliness("VP-246", "Chi cục VP-246", 0, 1, 0),
                }
            )
        );
        Assert.That(offices[0].OnTimeRate, Is.EqualTo(100 / 3.0).Within(1e-9));
        Assert.That(offices[0].ReceivedRate, Is.EqualTo(200 / 3.0).Within(1e-9));
        Assert.That((offices[1].Expected, offices[1].ReceivedRate), Is.EqualTo((1, 100d)));
    }

    private static KpiSubmissionTimeliness Row(string office, string status) =>
        new()
        {
            OfficeCode = office,
            FormCode = "KQ-VIEC",
            Status = status,
        };
}
