namespace Thads.Etl.Validation.Plausibility;

/// <summary>The middle and the spread of values of which some may be wrong.</summary>
internal static class Robust
{
    /// <summary>Makes the median absolute deviation comparable with a standard deviation (Iglewicz and Hoaglin, 1993).</summary>
    private const double NormalQuartile = 0.6745;

    /// <exception cref="ArgumentOutOfRangeException">There are no values.</exception>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The median absolute deviation, as a standard deviation; 0 where half of the values are one and the same.</summary>
    public static double Deviation(IReadOnlyCollection<double> values)
    {
        var middle = Median(values);
        return Median(values.Select(value => Math.Abs(value - middle))) / NormalQuartile;
    }
}
