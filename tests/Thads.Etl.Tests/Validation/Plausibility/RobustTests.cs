using Thads.Etl.Validation.Plausibility;

namespace Thads.Etl.Tests.Validation.Plausibility;

public sealed class RobustTests
{
    [TestCase(7, 7)]
    [TestCase(2, 3, 1, 2)]
    [TestCase(2.5, 4, 1, 3, 2)]
    [TestCase(3, 1, 2, 3, 4, 1_000_000)]
    public void Half_of_the_values_lie_on_either_side_of_the_median(double middle, params double[] values) =>
        Assert.That(Robust.Median(values), Is.EqualTo(middle));

    [Test]
    public void No_values_have_no_median() =>
        Assert.That(() => Robust.Median([]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>Of what is spread as chance spreads it, 1 lies as often beyond 0.6745 deviations as within.</summary>
    [TestCase(1, 1, 2, 3, 4, 100)]
    [TestCase(1, 2, 2, 4, 4)]
    [TestCase(0, 5, 5, 5, 9)]
    [TestCase(2, -7, 0, 2, 4, 50)]
    public void A_wrong_value_does_not_move_the_deviation(double inHalves, params double[] values) =>
        Assert.That(Robust.Deviation(values), Is.EqualTo(inHalves / 0.6745).Within(1e-12));
}
