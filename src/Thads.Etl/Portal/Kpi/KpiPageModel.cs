using Thads.Etl.Security;

namespace Thads.Etl.Portal.Kpi;

/// <summary>What a KPI page shows.</summary>
/// <param name="Years">The years to choose from, newest first.</param>
/// <param name="Now">The chosen period; null where nothing was reported for it.</param>
/// <param name="ByYear">The whole years.</param>
/// <param name="ByMonth">The periods of the chosen year.</param>
/// <param name="ByOffice">The offices at the chosen period, as far as the viewer sees them; empty on an office's own page.</param>
/// <param name="OfficeMonths">The same offices at each period of the chosen year.</param>
/// <param name="Alike">The province's period beside the same offices a year before, while it is not complete.</param>
public sealed record KpiPageModel(
    KpiQuery Query,
    string? OfficeName,
    IReadOnlyList<int> Years,
    KpiPoint? Now,
    IReadOnlyList<KpiPoint> ByYear,
    IReadOnlyList<KpiPoint> ByMonth,
    IReadOnlyList<KpiPoint> ByOffice,
    IReadOnlyList<KpiPoint> OfficeMonths,
    LikeForLike? Alike
)
{
    /// <param name="reader">Reads the marts.</param>
    /// <param name="complete">Which periods are complete.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="office">An office's code, as it was written in the address; null for the province.</param>
    /// <param name="year">A statistical year; null for that of the newest complete period.</param>
    /// <param name="months">The first 1 to 12 months of it; null for the newest complete period of it.</param>
    /// <param name="view">Which figures.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the office is not there for the viewer.</returns>
    public static async Task<KpiPageModel?> ReadAsync(
        KpiPageReader reader,
        CompletePeriods complete,
        Viewer viewer,
        string? office,
        int? year,
        int? months,
        KpiView view,
        CancellationToken cancellationToken
    )
    {
        string? name = null;
        if (office is not null)
        {
            var found = await reader.FindOfficeAsync(office, cancellationToken);
            if (found is null || !viewer.SeesFiguresOf(found.OfficeCode))
            {
                return null;
            }
            (office, name) = (found.OfficeCode, found.OfficeName);
        }
        var years = await reader.YearsAsync(cancellationToken);
        var newest = year is null ? await complete.NewestAsync(cancellationToken) : null;
        var chosen = year ?? newest?.StatYear ?? years.FirstOrDefault();
        var byMonth = await reader.ByMonthAsync(view, chosen, office, cancellationToken);
        var wanted = months ?? newest?.Months;
        var now = wanted is null
            ? byMonth.LastOrDefault(point => point.IsComplete) ?? byMonth.LastOrDefault()
            : byMonth.LastOrDefault(point => point.Months == wanted);
        var query = new KpiQuery(chosen, now?.Months ?? months ?? 12, view, office);
        IReadOnlyList<KpiPoint> offices = office is null
            ? await reader.ByOfficeAsync(view, chosen, null, viewer.OnlyFiguresOf, cancellationToken)
            : [];
        return new KpiPageModel(
            query,
            name,
            years,
            now,
            await reader.ByYearAsync(view, office, cancellationToken),
            byMonth,
            [.. offices.Where(point => point.Months == query.Months)],
            offices,
            office is null && now is { IsComplete: false }
                ? LikeForLike.Of(
                    await reader.ByOfficeAsync(view, chosen, query.Months, null, cancellationToken),
                    await reader.ByOfficeAsync(view, chosen - 1, query.Months, null, cancellationToken),
                    now.OfficesExpected
                )
                : null
        );
    }
}
