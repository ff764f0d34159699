using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Reports.Briefs;

/// <summary>Ranks the offices by their rate of cases against their target, and says what sets the best and the worst apart.</summary>
internal static class BriefOffices
{
    private const int MostNamed = 3;

    public static IReadOnlyList<BriefOffice> Of(BriefData data)
    {
        // Without a target the rate itself says who is ahead.
        var ranked = data
            .Offices.Where(office => office.CasesCompletionRate is not null)
            .OrderByDescending(office => office.CasesTargetGapPp ?? office.CasesCompletionRate)
            .ThenBy(office => office.OfficeCode, StringComparer.Ordinal)
            .ToList();
        var named = Math.Min(MostNamed, ranked.Count / 2);
        var province = CaseComponents.Sum(data.Components.Values);
        var before = data.OfficesBefore.ToDictionary(office => office.OfficeCode);
        return
        [
            .. ranked.Select(
                (office, index) =>
                {
                    var standing =
                        index < named ? BriefStanding.Best
                        : index >= ranked.Count - named ? BriefStanding.Worst
                        : BriefStanding.Between;
                    var why =
                        standing != BriefStanding.Between
                        && data.Components.TryGetValue(office.OfficeCode, out var made)
                            ? Explain(made, province, standing)
                            : null;
                    return Of(office, index + 1, standing, why, before.GetValueOrDefault(office.OfficeCode), data);
                }
            ),
        ];
    }

    private static BriefOffice Of(
        KpiOfficePeriod office,
        int rank,
        BriefStanding standing,
        (string Status, decimal Points)? why,
        KpiOfficePeriod? before,
        BriefData data
    ) =>
        new(
            office.OfficeCode,
            data.Reference.OfficeByCode(office.OfficeCode, data.Period.EndDate)?.ShortName ?? office.OfficeName,
            rank,
            office.CasesCompletionRate,
            office.CasesTargetRate,
            office.CasesTargetGapPp,
            office.CasesCompletionRate - before?.CasesCompletionRate,
            office.MoneyCompletionRate,
            office.MoneyTargetRate,
            office.MoneyTargetGapPp,
            standing,
            why?.Status,
            why?.Points
        );

    /// <summary>The component whose share differs most from the province's, in the direction in which the office stands out.</summary>
    private static (string Status, decimal Points)? Explain(
        CaseComponents office,
        CaseComponents province,
        BriefStanding standing
    )
    {
        var shares = office.Against(province);
        var most =
            standing == BriefStanding.Best ? shares.MinBy(share => share.Points) : shares.MaxBy(share => share.Points);
        return BriefLanguage.DirectionOf(most.Points, 2) == BriefDirection.Same ? null : most;
    }
}
