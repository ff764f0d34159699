namespace Thads.Etl.Portal.Kpi.Charts;

/// <summary>An axis from zero (or below) to a round number, with round ticks.</summary>
public sealed class ChartScale
{
    private const int Ticks = 5;

    public ChartScale(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().Where(double.IsFinite).ToList();
        var (low, high) = (Math.Min(0, known.DefaultIfEmpty(0).Min()), Math.Max(0, known.DefaultIfEmpty(0).Max()));
        Step = RoundStep((high - low) / Ticks);
        Low = Math.Floor(low / Step) * Step;
        High = Math.Max(Math.Ceiling(high / Step) * Step, Low + Step);
    }

    public double Low { get; }
    public double High { get; }
    public double Step { get; }

    /// <summary>Where a value lies: 0 at the lower end, 1 at the upper.</summary>
    public double Place(double value) => (value - Low) / (High - Low);

    public IEnumerable<double> TickValues()
    {
        for (var tick = 0; Low + (tick * Step) <= High + (Step / 2); tick++)
        {
            yield return Low + (tick * Step);
        }
    }

    /// <summary>1, 2 or 5 times a power of ten, and no smaller than the step.</summary>
    private static double RoundStep(double step)
    {
        if (step <= 0)
        {
            return 1;
        }
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
