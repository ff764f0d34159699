using Thads.Etl.Portal.Kpi.Charts;

namespace Thads.Etl.Tests.Portal;

public sealed class ChartScaleTests
{
    [TestCase(new[] { 86.05, 82.0 }, 0, 100, 20)]
    [TestCase(new[] { 43.0 }, 0, 50, 10)]
    [TestCase(new[] { 100.0 }, 0, 100, 20)]
    [TestCase(new[] { 0.4 }, 0, 0.4, 0.1)]
    [TestCase(new[] { -6.5, 17.4 }, -10, 20, 5)]
    [TestCase(new[] { -3.0, -1.0 }, -3, 0, 1)]
    [TestCase(new[] { 261_200_000_000.0 }, 0, 300_000_000_000, 100_000_000_000)]
    [TestCase(new[] { 0.0 }, 0, 1, 1)]
    [TestCase(new double[0], 0, 1, 1)]
    public void It_goes_by_round_steps_from_zero_or_below_to_a_round_number(
        double[] values,
        double low,
        double high,
        double step
    )
    {
        var scale = new ChartScale(values.Select(value => (double?)value));
        Assert.That((scale.Low, scale.High, scale.Step), Is.EqualTo((low, high, step)).Using<double>(Near));
        var ticks = scale.TickValues().ToList();
        Assert.That(ticks[0], Is.EqualTo(low).Within(1e-9));
        Assert.That(ticks[^1], Is.EqualTo(high).Within(1e-9));
        Assert.That(ticks, Has.Count.InRange(2, 8));
    }

    [Test]
    public void What_is_missing_or_no_number_does_not_stretch_it()
    {
        var scale = new ChartScale([null, 43, double.NaN, double.PositiveInfinity, double.NegativeInfinity]);
        Assert.That((scale.Low, scale.High), Is.EqualTo((0d, 50d)));
    }

    [Test]
    public void Every_value_has_its_place_between_the_ends()
    {
        var scale = new ChartScale([-6.5, 17.4]);
        Assert.That(scale.Place(scale.Low), Is.Zero);
        Assert.That(scale.Place(scale.High), Is.EqualTo(1));
        Assert.That(scale.Place(0), Is.EqualTo(1 / 3.0).Within(1e-9));
    }

    /// <summary>A tick at zero is zero, and not something that is printed as a small number: the axis is drawn there.</summary>
    [TestCase(-0.3, 0.7)]
    [TestCase(-7.0, 0.1)]
    [TestCase(-0.6, 0.6)]
    public void Zero_is_a_tick_wherever_values_lie_on_both_sides(double low, double high) =>
        Assert.That(new ChartScale([low, high]).TickValues(), Has.Member(0d));

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;
}
