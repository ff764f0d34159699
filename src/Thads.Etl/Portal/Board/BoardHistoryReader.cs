using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Board;

/// <summary>Reads how complete and how punctual the last twelve periods were, from the timeliness mart.</summary>
public sealed class BoardHistoryReader(IWarehouseProvider provider)
{
    private const int MonthsOfYear = 12;

    /// <param name="statYear">The last period's year.</param>
    /// <param name="months">The last period's months.</param>
    /// <param name="office">One office; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Oldest first; periods of which nothing is known are left out.</returns>
    public async Task<IReadOnlyList<BoardHistory>> ReadAsync(
        int statYear,
        int months,
        string? office,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var counts = await context
            .KpiSubmissionTimeliness.Where(k => office == null || k.OfficeCode == office)
            .Where(k =>
                (k.StatYear == statYear && k.Months <= months) || (k.StatYear == statYear - 1 && k.Months > months)
            )
            .GroupBy(k => new
            {
                k.StatYear,
                k.Months,
                k.Status,
            })
            .Select(group => new
            {
                group.Key.StatYear,
                group.Key.Months,
                group.Key.Status,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts
                .GroupBy(count => (count.StatYear, count.Months))
                .OrderBy(group => (group.Key.StatYear * MonthsOfYear) + group.Key.Months)
                .Select(group =>
                {
                    int Of(string status) => group.Where(count => count.Status == status).Sum(count => count.Count);
                    return new BoardHistory(
                        group.Key.StatYear,
                        group.Key.Months,
                        Of("on_time"),
                        Of("late"),
                        Of("missing")
                    );
                }),
        ];
    }
}
