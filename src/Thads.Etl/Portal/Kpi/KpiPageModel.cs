using Thads.Etl.Security;

namespace Thads.Etl.Portal.Kpi;

/// <summary>What a KPI page shows.</summary>
/// <param name="Years">The years to choose from, newest first.</param>
/// <param name="Now">The chosen period; null where nothing was reported for it.</param>
/// <param name="ByYear">The whole years.</param>
/// <param name="ByMonth">The periods of the chosen year.</param>
/// <param name="ByOffice">The offices at the chosen period, as far as the viewer sees them; empty on an office's own page.</param>
public sealed record KpiPageModel(
    KpiQuery Query,
    string? OfficeName,
    IReadOnlyList<int> Years,
    KpiPoint? Now,
    IReadOnlyList<KpiPoint> ByYear,
    IReadOnlyList<KpiPoint> ByMonth,
    IReadOnlyList<KpiPoint> ByOffice
)
{
    /// <returns>Null when the office is not there for the viewer.</returns>
    public static async Task<KpiPageModel?> ReadAsync(
        KpiPageReader reader,
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
            name = viewer.SeesFiguresOf(office) ? await reader.OfficeNameAsync(office, cancellationToken) : null;
            if (name is null)
            {
                return null;
            }
        }
        var years = await reader.YearsAsync(cancellationToken);
        var chosen = year ?? years.FirstOrDefault();
        var byMonth = await reader.ByMonthAsync(view, chosen, office, cancellationToken);
        var now = byMonth.LastOrDefault(point => months is null || point.Months == months);
        var query = new KpiQuery(chosen, now?.Months ?? months ?? 12, view, office);
        return new KpiPageModel(
            query,
            name,
            years,
            now,
            await reader.ByYearAsync(view, office, cancellationToken),
            byMonth,
            office is null
                ? await reader.ByOfficeAsync(view, chosen, query.Months, viewer.OnlyFiguresOf, cancellationToken)
                : []
        );
    }
}
