using Thads.Etl.Portal.Kpi;

namespace Thads.Etl.Tests.Portal;

/// <summary>A period that is not complete is compared with the same offices a year before.</summary>
public sealed class LikeForLikeTests
{
    [Test]
    public void Only_offices_that_have_reported_both_times_count()
    {
        var compared = LikeForLike.Of(
            [Point("A", 50, 100), Point("B", 90, 100), Point("C", null, null, reported: 0)],
            [Point("A", 40, 100), Point("C", 10, 100), Point("D", 1, 100)],
            10
        );
        Assert.That(compared, Is.EqualTo(new LikeForLike(1, 10, 50, 40, 50, 40)));
    }

    [Test]
    public void Rates_are_of_sums_and_never_averaged()
    {
        var compared = LikeForLike.Of(
            [Point("A", 100, 100), Point("B", 0, 300)],
            [Point("A", 0, 300), Point("B", 100, 100)],
            2
        );
        Assert.That((compared.CasesRate, compared.CasesRateBefore), Is.EqualTo((25d, 25d)));
    }

    [Test]
    public void Where_nobody_reported_both_there_is_nothing_to_compare() =>
        Assert.That(
            LikeForLike.Of([Point("A", 1, 2)], [Point("B", 1, 2)], 10),
            Is.EqualTo(new LikeForLike(0, 10, null, null, null, null))
        );

    [Test]
    public void An_office_that_states_no_money_counts_in_cases_alone()
    {
        var stated = Point("A", 50, 100);
        var compared = LikeForLike.Of(
            [stated with { Money = Measure(null, null) }, Point("B", 30, 100)],
            [stated, Point("B", 20, 100)],
            10
        );
        Assert.That((compared.Offices, compared.CasesRate, compared.MoneyRate), Is.EqualTo((2, 40d, 30d)));
        Assert.That((compared.CasesRateBefore, compared.MoneyRateBefore), Is.EqualTo((35d, 20d)));
    }

    private static KpiPoint Point(string office, decimal? completed, decimal? enforceable, int reported = 1) =>
        new(
            2020,
            12,
            office,
            office,
            Measure(completed, enforceable),
            Measure(completed, enforceable),
            null,
            null,
            1,
            reported,
            default
        );

    private static KpiMeasure Measure(decimal? completed, decimal? enforceable) =>
        new("cases_", null, null, enforceable, completed, null, null, null, null, null, null, null, null);
}
