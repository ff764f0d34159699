using Thads.Etl.Forms;

namespace Thads.Etl.Validation.Plausibility;

/// <summary>The scale on which the figures of a column are compared: the logarithm of the figure in grains plus one, so that zero has a place on it.</summary>
internal sealed class FigureScale(PlausibilityRule rule, double spread)
{
    /// <summary>A few known years say little about their spread, so the configured spread counts as this many further years.</summary>
    private const double YearsOfSetting = 4;

    /// <summary>Anscombe's constant: added to a count, it makes the square root have about the same variance for small and large counts.</summary>
    private const double Anscombe = 0.375;

    /// <summary>No bound is larger, so that each fits into a decimal.</summary>
    private const double Largest = 1e24;

    private readonly bool isCount = rule.Column.Unit == MeasureUnit.Cases;
    private readonly double grain = (double)rule.Grain;

    public double Of(decimal figure) => Math.Log((Math.Max(0, (double)figure) / grain) + 1);

    /// <summary>
    /// The range of figures from one point of the scale to another, widened on both sides by the deviation of the known years and by chance.
    /// Counts are widened on their square root, amounts on their logarithm, since a few amounts are very large.
    /// </summary>
    /// <param name="from">The lower point.</param>
    /// <param name="to">The higher point.</param>
    /// <param name="deviation">How far the known years lie apart.</param>
    /// <param name="years">How many years they are.</param>
    /// <param name="chance">How many times as much as a count's own chance moves the column's figures (variance).</param>
    /// <param name="share">How far to reach, as a share of the rule's score.</param>
    public (double Low, double High) Around(
        double from,
        double to,
        double deviation,
        int years,
        double chance,
        double share
    )
    {
        var known = ((years * deviation * deviation) + (YearsOfSetting * spread * spread)) / (years + YearsOfSetting);
        return (Reach(from, -rule.Score * share, known, chance), Reach(to, rule.Score * share, known, chance));
    }

    /// <summary>How many grains a point of the scale is, as far as chance goes.</summary>
    public static double GrainsAt(double at) => Math.Max(0, Math.Exp(at) - 1) + Anscombe;

    private double Reach(double at, double score, double variance, double chance)
    {
        // Measured in grains, the figure is a count, and chance moves it as it moves any count, times the column's own factor.
        var root = Math.Sqrt(GrainsAt(at));
        var ofChance = chance / (root * root);
        // How far the years lie apart is chance in part, which is not to be counted twice.
        var step = score * Math.Sqrt(Math.Max(variance - (ofChance / 2), spread * spread) + ofChance);
        var reached = root * (isCount ? Math.Max(0, 1 + (step / 2)) : Math.Exp(step / 2));
        return Math.Clamp(((reached * reached) - Anscombe) * grain, 0, Largest);
    }
}
