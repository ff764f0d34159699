namespace Thads.Etl.Demo;

/// <summary>Spreads whole numbers so that the parts always add up to the whole.</summary>
internal static class Spread
{
    /// <summary>
    /// Parts in proportion to the weights, by rounding the running sums. A part is at most its share rounded up, so spreading at most the
    /// sum of the weights never exceeds a weight.
    /// </summary>
    public static long[] By(IReadOnlyList<long> weights, long whole)
    {
        var total = weights.Sum();
        var parts = new long[weights.Count];
        long weight = 0;
        long given = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            weight += weights[index];
            var reached = total == 0 ? 0 : Share(whole, weight, total);
            parts[index] = reached - given;
            given = reached;
        }
        return parts;
    }

    /// <summary>whole × part / total, rounded down, without overflow.</summary>
    public static long Share(long whole, long part, long total) =>
        total == 0 ? 0 : (long)((Int128)whole * part / total);
}
