namespace Thads.Etl.Portal.Kpi;

/// <summary>A period that is not complete beside the same months a year before: of the offices that have reported both, and of no others.</summary>
/// <param name="Offices">How many offices those are.</param>
/// <param name="Expected">How many offices are expected.</param>
/// <param name="CasesRate">Percent, from summed counts.</param>
/// <param name="CasesRateBefore">The same offices' a year before.</param>
/// <param name="MoneyRate">Percent, from summed amounts.</param>
/// <param name="MoneyRateBefore">The same offices' a year before.</param>
public sealed record LikeForLike(
    int Offices,
    int Expected,
    double? CasesRate,
    double? CasesRateBefore,
    double? MoneyRate,
    double? MoneyRateBefore
)
{
    private const double Percent = 100;

    /// <param name="now">The offices at the period.</param>
    /// <param name="before">The offices at the same months of the year before.</param>
    /// <param name="expected">How many are expected at the period.</param>
    public static LikeForLike Of(IReadOnlyList<KpiPoint> now, IReadOnlyList<KpiPoint> before, int expected)
    {
        var earlier = before
            .Where(point => point is { OfficeCode: not null, OfficesReported: > 0 })
            .ToDictionary(point => point.OfficeCode!);
        var both = now.Where(point => point.OfficesReported > 0 && earlier.ContainsKey(point.OfficeCode ?? ""))
            .Select(point => (Now: point, Before: earlier[point.OfficeCode!]))
            .ToList();
        var (cases, casesBefore) = Rates(both, point => point.Cases);
        var (money, moneyBefore) = Rates(both, point => point.Money);
        return new LikeForLike(both.Count, expected, cases, casesBefore, money, moneyBefore);
    }

    /// <summary>Of the offices that state the measure both times.</summary>
    private static (double? Now, double? Before) Rates(
        IReadOnlyList<(KpiPoint Now, KpiPoint Before)> offices,
        Func<KpiPoint, KpiMeasure> of
    )
    {
        var stated = offices.Where(pair => States(of(pair.Now)) && States(of(pair.Before))).ToList();
        return (Rate(stated.Select(pair => of(pair.Now))), Rate(stated.Select(pair => of(pair.Before))));
    }

    private static bool States(KpiMeasure measure) => measure is { Completed: not null, Enforceable: not null };

    private static double? Rate(IEnumerable<KpiMeasure> measures)
    {
        var (completed, enforceable) = measures.Aggregate(
            (Completed: 0m, Enforceable: 0m),
            (sum, measure) => (sum.Completed + measure.Completed!.Value, sum.Enforceable + measure.Enforceable!.Value)
        );
        return enforceable == 0 ? null : (double)completed / (double)enforceable * Percent;
    }
}
