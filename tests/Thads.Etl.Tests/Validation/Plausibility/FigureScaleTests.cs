using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Validation.Plausibility;

namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>The scale against figures that were worked out apart from it.</summary>
public sealed class FigureScaleTests
{
    private static readonly FigureScale Cases = Of(new CaseResultForm(), score: 2.5, spread: 0.1, grain: 1);
    private static readonly FigureScale Money = Of(new MoneyResultForm(), score: 2.8, spread: 0.15, grain: 150_000_000);

    [Test]
    public void A_figure_is_counted_in_grains_and_nothing_is_the_scales_zero()
    {
        Assert.That(Cases.Of(0), Is.Zero);
        Assert.That(Cases.Of(-5), Is.Zero);
        Assert.That(Cases.Of(99), Is.EqualTo(Math.Log(100)).Within(1e-12));
        Assert.That(Money.Of(300_000_000), Is.EqualTo(Math.Log(3)).Within(1e-12));
    }

    [TestCase(100, 100, 0, 3, 67.676099, 138.585620)]
    [TestCase(100, 100, 0.05, 3, 67.676099, 138.585620)]
    [TestCase(100, 100, 0.3, 3, 52.028306, 163.425377)]
    [TestCase(100, 100, 0.3, 6, 46.902260, 172.853209)]
    [TestCase(100, 200, 0.1, 5, 67.676099, 266.026283)]
    [TestCase(0, 0, 0, 3, 0, 3.102158)]
    [TestCase(3, 3, 0, 3, 0, 9.284888)]
    public void Counts_are_spread_evenly_about_their_root(
        double from,
        double to,
        double deviation,
        int years,
        double low,
        double high
    ) => Assert.That(Around(Cases, from, to, deviation, years), Is.EqualTo((low, high)).Using(Close(1e-6)));

    [TestCase(0, 4, 1, 51.790944, 163.845775)]
    [TestCase(0.3, 4, 1, 46.483309, 173.657874)]
    [TestCase(0, 1, 0.4, 86.319033, 114.682842)]
    [TestCase(0.3, 0.5, 0.4, 79.464844, 122.882746)]
    public void Chance_and_the_share_of_the_score_set_how_far_a_figure_may_lie(
        double deviation,
        double chance,
        double share,
        double low,
        double high
    ) => Assert.That(Around(Cases, 100, 100, deviation, 3, chance, share), Is.EqualTo((low, high)).Using(Close(1e-6)));

    [TestCase(100, 100, 0, 3, 9034943719.636047, 24878942346.949051)]
    [TestCase(100, 100, 0.3, 3, 7686614597.531800, 29221113849.906723)]
    [TestCase(100, 200, 0.1, 5, 9034943719.636047, 47757779057.675415)]
    [TestCase(0, 0, 0, 3, 0, 5493100137.178349)]
    [TestCase(3, 3, 0, 3, 47927195.267673, 2403876343.788480)]
    public void Amounts_are_spread_evenly_about_their_logarithm(
        double from,
        double to,
        double deviation,
        int years,
        double low,
        double high
    ) => Assert.That(Around(Money, from, to, deviation, years), Is.EqualTo((low, high)).Using(Close(1e-2)));

    [Test]
    public void Below_nothing_is_as_nothing_and_no_figure_is_larger_than_a_decimal_holds()
    {
        Assert.That(Cases.Around(-1, -1, 0, 3, 1, 1), Is.EqualTo(Cases.Around(0, 0, 0, 3, 1, 1)));
        Assert.That(Cases.Around(100, 100, 0, 3, 1, 1), Is.EqualTo((1e24, 1e24)));
        Assert.That(Cases.Around(Math.Log(4), Math.Log(4), 9, 9, 1, 1).Low, Is.Zero);
    }

    /// <summary>From one count of grains to another, as points of the scale.</summary>
    private static (double, double) Around(
        FigureScale scale,
        double from,
        double to,
        double deviation,
        int years,
        double chance = 1,
        double share = 1
    ) => scale.Around(Math.Log(from + 1), Math.Log(to + 1), deviation, years, chance, share);

    private static Comparison<(double Low, double High)> Close(double within) =>
        (one, other) =>
            Math.Abs(one.Low - other.Low) <= within && Math.Abs(one.High - other.High) <= within ? 0
            : one.Low < other.Low ? -1
            : 1;

    private static FigureScale Of(Form form, double score, double spread, decimal grain) =>
        new(form.Plausibility[0] with { Score = score, Grain = grain }, spread);
}
