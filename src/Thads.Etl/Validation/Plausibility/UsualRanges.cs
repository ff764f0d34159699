using Thads.Etl.Forms;

namespace Thads.Etl.Validation.Plausibility;

/// <summary>
/// Where an office's figures usually lie, by three comparisons of logarithms: with the same period of earlier years, with the growth of those
/// years since the period before, and with the change of the other offices' figures. Each is centred on the median and spread by the median
/// absolute deviation, which is never taken as less than the form's settings say. A figure is usual if any one comparison finds it so: a
/// rise that the whole province shares, or that was justified in the period before, is not asked about. Once this year's run is known, the
/// other two vouch only for what lies near their middle: years differ more from one another than a month from the month before.
/// </summary>
internal sealed class UsualRanges(SubmissionHistory history)
{
    private const int FewestYears = 3;
    private const int FewestYearsOfRun = 2;
    private const int FewestOffices = 3;

    /// <summary>Where this year's run is known, the other comparisons reach only so far, as a share of the score.</summary>
    private const double ShareBesideRun = 0.4;

    /// <summary>The most that figures are taken to grow or shrink by in a year, in the logarithm.</summary>
    private const double MostDrift = 0.25;

    /// <summary>Bounds are rounded outwards to this many significant digits.</summary>
    private const int Digits = 2;

    private readonly IReadOnlyList<PastSubmission> sameMonths = [.. history.SameMonthsOfEarlierYears];
    private readonly Dictionary<(string Column, string? Row), UsualRange?> known = [];
    private readonly Dictionary<(string Column, Comparison Comparison), double> chances = [];

    /// <summary>Where a figure usually lies; null where too few years are known to say.</summary>
    /// <param name="rule">The figure's column, and how closely it is judged.</param>
    /// <param name="row">The members of the lists that its row is named by; null for the total.</param>
    public UsualRange? Of(PlausibilityRule rule, string? row)
    {
        var key = (rule.Column.Code, row);
        if (!known.TryGetValue(key, out var range))
        {
            known[key] = range = Find(rule, row);
        }
        return range;
    }

    /// <summary>The usual range of a figure that lies outside it and is large enough to be asked about; null otherwise.</summary>
    public UsualRange? Missed(PlausibilityRule rule, string? row, decimal figure) =>
        Of(rule, row) is { } usual && !usual.Contains(figure) && Math.Max(figure, usual.Low) >= rule.Least
            ? usual
            : null;

    private UsualRange? Find(PlausibilityRule rule, string? row)
    {
        var years = sameMonths.Where(year => IsKnown(year, row)).ToList();
        if (years.Count < FewestYears)
        {
            return null;
        }
        var scale = new FigureScale(rule, row is null ? rule.Spread : rule.RowSpread ?? rule.Spread);
        var parts = new List<(decimal, decimal)>();
        var run = OfRun(years, rule, row, scale);
        // This year's figure of a month ago says more than other years do: beside it they count only near their middle.
        var share = run is null ? 1 : ShareBesideRun;
        Add(run, Comparison.Run, 1);
        Add(OfYears(years, rule, row, scale), Comparison.Years, share);
        Add(OfOffices(years, rule, row, scale), Comparison.Years, share);
        return new UsualRange(parts, years.Count);

        void Add((double From, double To, double Deviation)? found, Comparison comparison, double share)
        {
            if (found is var (from, to, deviation))
            {
                var (low, high) = scale.Around(from, to, deviation, years.Count, Chance(rule, comparison), share);
                parts.Add((Rounded(low, Math.Floor), Rounded(high, Math.Ceiling)));
            }
        }
    }

    /// <summary>How much chance moves the column's figures, pooled over its rows; 1, as it moves counts, where rows are not judged.</summary>
    private double Chance(PlausibilityRule rule, Comparison comparison)
    {
        if (rule.RowSpread is not { } spread)
        {
            return 1;
        }
        if (!chances.TryGetValue((rule.Column.Code, comparison), out var chance))
        {
            var scale = new FigureScale(rule, spread);
            var years = sameMonths.Where(year => year.Rows is not null).ToList();
            var rows = years
                .SelectMany(year => year.Rows!.Keys)
                .Distinct()
                .Select(row =>
                    comparison == Comparison.Run
                        ? Ends(years, rule, row, scale)
                        : years.ConvertAll(year => scale.Of(Figure(year, rule, row)))
                );
            chances[(rule.Column.Code, comparison)] = chance = ChanceOfColumn.Of(rows, spread);
        }
        return chance;
    }

    /// <summary>The median of the same period of earlier years, and the same median after the yearly drift.</summary>
    private (double, double, double)? OfYears(
        List<PastSubmission> years,
        PlausibilityRule rule,
        string? row,
        FigureScale scale
    )
    {
        var points = years.ConvertAll(year =>
            (Ago: history.Target.StatYear - year.Period.StatYear, At: scale.Of(Figure(year, rule, row)))
        );
        var slopes = points
            .SelectMany(_ => points, (older, newer) => (older, newer))
            .Where(pair => pair.older.Ago > pair.newer.Ago)
            .Select(pair => (pair.newer.At - pair.older.At) / (pair.older.Ago - pair.newer.Ago));
        var drift = Math.Clamp(Robust.Median(slopes), -MostDrift, MostDrift);
        var drifted = points.ConvertAll(point => point.At + (drift * point.Ago));
        var (still, moving) = (Robust.Median(points.Select(point => point.At)), Robust.Median(drifted));
        return (Math.Min(still, moving), Math.Max(still, moving), Robust.Deviation(drifted));
    }

    /// <summary>This year's period before, grown as earlier years grew from there to this period.</summary>
    private (double, double, double)? OfRun(
        List<PastSubmission> years,
        PlausibilityRule rule,
        string? row,
        FigureScale scale
    )
    {
        var ends = Ends(years, rule, row, scale);
        return ends.Count < FewestYearsOfRun ? null : Middle(ends);
    }

    /// <summary>Where this year would stand now if it had gone on from its period before as each earlier year did.</summary>
    private List<double> Ends(List<PastSubmission> years, PlausibilityRule rule, string? row, FigureScale scale)
    {
        if (history.EarlierThisYear is not { } before || !IsKnown(before, row))
        {
            return [];
        }
        var start = scale.Of(Figure(before, rule, row));
        return
        [
            .. years
                .Select(year => (year, before: history.At(year.Period.StatYear, before.Period.Months)))
                .Where(pair => pair.before is not null && IsKnown(pair.before, row))
                .Select(pair =>
                    start + scale.Of(Figure(pair.year, rule, row)) - scale.Of(Figure(pair.before!, rule, row))
                ),
        ];
    }

    /// <summary>The same period of earlier years, changed as the other offices' figures have changed since then, so that the office keeps its share of the province.</summary>
    private (double, double, double)? OfOffices(
        List<PastSubmission> years,
        PlausibilityRule rule,
        string? row,
        FigureScale scale
    )
    {
        var now = history.OtherOffices.Where(office => office.StatYear == history.Target.StatYear).ToList();
        var moved = new List<double>();
        foreach (var year in years)
        {
            var moves = now.Join(
                    history.OtherOffices.Where(office => office.StatYear == year.Period.StatYear),
                    office => office.OfficeCode,
                    office => office.OfficeCode,
                    (after, then) => scale.Of(Total(after.Totals, rule)) - scale.Of(Total(then.Totals, rule))
                )
                .ToList();
            if (moves.Count >= FewestOffices)
            {
                moved.Add(scale.Of(Figure(year, rule, row)) + Robust.Median(moves));
            }
        }
        return moved.Count < FewestYears ? null : Middle(moved);
    }

    private static (double, double, double) Middle(List<double> values)
    {
        var middle = Robust.Median(values);
        return (middle, middle, Robust.Deviation(values));
    }

    private static bool IsKnown(PastSubmission past, string? row) => row is null || past.Rows is not null;

    /// <summary>A row that a submission leaves out has nothing in it.</summary>
    private static decimal Figure(PastSubmission past, PlausibilityRule rule, string? row) =>
        row is null ? Total(past.Totals, rule)
        : past.Rows!.TryGetValue(row, out var figures) ? Total(figures, rule)
        : 0;

    private static decimal Total(IReadOnlyDictionary<string, decimal> figures, PlausibilityRule rule) =>
        figures.GetValueOrDefault(rule.Column.Code);

    private static decimal Rounded(double bound, Func<double, double> round)
    {
        if (bound < 1)
        {
            return 0;
        }
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(bound)) - Digits + 1));
        return (decimal)(round(bound / step) * step);
    }

    /// <summary>What a figure is held against: other years, or the run of this one.</summary>
    private enum Comparison
    {
        Years,
        Run,
    }
}
