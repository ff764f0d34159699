namespace Thads.Etl.Validation.Plausibility;

/// <summary>
/// How much chance moves the figures of a column, compared with a count of as many grains: pooled over all rows of the table, since the few
/// years of one row do not say. An amount is moved more the more unequal its parts are; what has only a month's share in it is moved less.
/// </summary>
internal static class ChanceOfColumn
{
    /// <summary>Smaller figures have too few grains to say.</summary>
    private const double FewestGrains = 3;
    private const int FewestFigures = 12;
    private const double Least = 0.1;
    private const double Most = 8;

    /// <summary>A quantile rather than the middle, so that few very large amounts count; yet one in five may be wrong.</summary>
    private const double Quantile = 0.8;

    /// <summary>That quantile of the square of a normal deviate.</summary>
    private const double OfNormal = 1.642;

    /// <param name="rows">By row, how each year lies on the scale, moved to now.</param>
    /// <param name="spread">The least that counts as the spread of a row's figure.</param>
    public static double Of(IEnumerable<IReadOnlyList<double>> rows, double spread)
    {
        var squares = new List<double>();
        foreach (var years in rows.Where(years => years.Count > 1))
        {
            var middle = Robust.Median(years);
            var grains = FigureScale.GrainsAt(middle);
            if (grains >= FewestGrains)
            {
                // The middle of few years lies nearer to them than the true one.
                var few = years.Count / (years.Count - 1.0);
                squares.AddRange(
                    years.Select(year =>
                        few * (year - middle) * (year - middle) * grains / (1 + (spread * spread * grains))
                    )
                );
            }
        }
        if (squares.Count < FewestFigures)
        {
            return 1;
        }
        squares.Sort();
        return Math.Clamp(squares[(int)(Quantile * (squares.Count - 1))] / OfNormal, Least, Most);
    }
}
