using Thads.Etl.Validation.Plausibility;

namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>How much chance moves a column's figures, told from rows that were moved by as much.</summary>
public sealed class ChanceOfColumnTests
{
    private const double Grains = 100;
    private const double Spread = 0.001;

    [TestCase(1, 0.6, 1.5)]
    [TestCase(2, 2.4, 6)]
    [TestCase(0, 0.1, 0.1)]
    [TestCase(9, 8, 8)]
    public void It_is_how_many_times_a_counts_own_variance_the_years_lie_apart(
        double times,
        double least,
        double most
    ) => Assert.That(ChanceOfColumn.Of(Rows(40, times), Spread), Is.InRange(least, most));

    [Test]
    public void Too_few_figures_are_taken_for_counts() =>
        Assert.That(ChanceOfColumn.Of(Rows(2, times: 9), Spread), Is.EqualTo(1));

    [Test]
    public void Figures_of_few_grains_say_nothing() =>
        Assert.That(
            ChanceOfColumn.Of(Enumerable.Repeat<IReadOnlyList<double>>([0, 0.7, 0, 0.7], 40), Spread),
            Is.EqualTo(1)
        );

    [Test]
    public void One_wrong_row_in_five_does_not_make_chance_of_every_figure() =>
        Assert.That(
            ChanceOfColumn.Of(
                [.. Rows(40, times: 1), .. Enumerable.Repeat<IReadOnlyList<double>>([5, 9, 1, 7], 3)],
                Spread
            ),
            Is.LessThan(2.5)
        );

    /// <summary>Rows of four years each, about one hundred grains, apart by so many times the deviation of a count.</summary>
    private static List<IReadOnlyList<double>> Rows(int rows, double times)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable
                .Range(0, rows)
                .Select(_ =>
                    (IReadOnlyList<double>)
                        [
                            .. Enumerable
                                .Range(0, 4)
                                .Select(_ => Math.Log(Grains) + (times / Math.Sqrt(Grains) * Normal())),
                        ]
                ),
        ];

        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
