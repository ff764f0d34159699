using Thads.Etl.Forms;

namespace Thads.Etl.Validation.Plausibility;

/// <summary>The scale on which figures of a column are compared: the logarithm, held off at small figures.</summary>
internal sealed class FigureScale(PlausibilityRule rule, double spread)
{
    /// <summary>As many years of the spread that is set are added to those that are known, since few years tell little of their spread.</summary>
    private const double YearsOfSetting = 4;

    /// <summary>Anscombe's constant, with which the square root of a count has the same spread whatever the count.</summary>
    private const double Anscombe = 0.375;

    /// <summary>Keeps the range of what may become of one figure within what a decimal holds.</summary>
    private const double Largest = 1e24;

    private readonly bool isCount = rule.Column.Unit == MeasureUnit.Cases;
    private readonly double grain = (double)rule.Grain;

    public double Of(decimal figure) => Math.Log((Math.Max(0, (double)figure) / grain) + 1);

    /// <summary>
    /// The figures between two points of the scale and as far around them as the deviation of so many years and chance may lead. Counts are
    /// spread evenly about their root, amounts about their logarithm: a few of them are very large.
    /// </summary>
    public (double Low, double High) Around(double from, double to, double deviation, int years)
    {
        var known = ((years * deviation * deviation) + (YearsOfSetting * spread * spread)) / (years + YearsOfSetting);
        return (Reach(from, -rule.Score, known), Reach(to, rule.Score, known));
    }

    private double Reach(double at, double score, double variance)
    {
        // In grains, of which chance brings more or fewer as it does with any count.
        var root = Math.Sqrt(Math.Max(0, Math.Exp(at) - 1) + Anscombe);
        var step = score * Math.Sqrt(Math.Max(variance, spread * spread) + (1 / (root * root)));
        var reached = root * (isCount ? Math.Max(0, 1 + (step / 2)) : Math.Exp(step / 2));
        return Math.Clamp(((reached * reached) - Anscombe) * grain, 0, Largest);
    }
}
