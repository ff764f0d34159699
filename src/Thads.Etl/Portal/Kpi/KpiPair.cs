namespace Thads.Etl.Portal.Kpi;

/// <summary>A place at two periods: the province, or an office.</summary>
/// <param name="OfficeCode">Null for the province.</param>
/// <param name="First">Null where nothing was reported.</param>
/// <param name="Second">Null where nothing was reported.</param>
public sealed record KpiPair(string? OfficeCode, string? OfficeName, KpiPoint? First, KpiPoint? Second)
{
    /// <summary>The second rate less the first, in percentage points.</summary>
    public static double? ChangePp(KpiMeasure? first, KpiMeasure? second) => second?.Rate - first?.Rate;

    /// <summary>Places that are there at either period, the province first.</summary>
    public static IReadOnlyList<KpiPair> Of(
        KpiPoint? provinceFirst,
        KpiPoint? provinceSecond,
        IReadOnlyList<KpiPoint> first,
        IReadOnlyList<KpiPoint> second
    ) =>
        [
            new(null, null, provinceFirst, provinceSecond),
            .. first
                .Concat(second)
                .Select(point => point.OfficeCode!)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(code =>
                {
                    var (one, other) = (Find(first, code), Find(second, code));
                    return new KpiPair(code, (other ?? one)!.OfficeName, one, other);
                }),
        ];

    private static KpiPoint? Find(IReadOnlyList<KpiPoint> points, string code) =>
        points.FirstOrDefault(point => point.OfficeCode == code);
}
