using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Kpi;

/// <summary>Reads the ranking of the offices. A rank is among all offices, also where only one of them is shown.</summary>
public sealed class KpiRankReader(IWarehouseProvider provider)
{
    /// <param name="year">The statistical year.</param>
    /// <param name="months">Its first 1 to 12 months.</param>
    /// <param name="isMoney">By the rate in money; in cases otherwise.</param>
    /// <param name="onlyOffice">The only office to show; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>In order of rank; who has none comes last.</returns>
    public async Task<IReadOnlyList<KpiRank>> ReadAsync(
        int year,
        int months,
        bool isMoney,
        string? onlyOffice,
        CancellationToken cancellationToken
    )
    {
        var rows = await RowsAsync(year);
        var before = (await RowsAsync(year - 1)).ToDictionary(row => row.OfficeCode);
        return
        [
            .. rows.Select(row => Of(row, before.GetValueOrDefault(row.OfficeCode), isMoney))
                .OrderBy(rank => rank.Rank ?? long.MaxValue)
                .ThenBy(rank => rank.OfficeCode, StringComparer.Ordinal),
        ];

        async Task<List<KpiOfficePeriodProgress>> RowsAsync(int of)
        {
            await using var context = provider.CreateContext();
            var ranked = await context
                .Set<KpiOfficePeriodProgress>()
                .AsNoTracking()
                .Where(row => row.StatYear == of && row.Months == months)
                .ToListAsync(cancellationToken);
            return ranked.FindAll(row => onlyOffice is null || row.OfficeCode == onlyOffice);
        }
    }

    private static KpiRank Of(KpiOfficePeriodProgress row, KpiOfficePeriodProgress? before, bool isMoney) =>
        isMoney
            ? new(
                row.OfficeCode,
                row.OfficeName,
                row.MoneyRank,
                before?.MoneyRank,
                row.MoneyCompletionRate,
                row.MoneyCompletionRateChangePp,
                row.MoneyTargetRate,
                row.MoneyNeededForTarget,
                row.MoneyNeededPerMonth
            )
            : new(
                row.OfficeCode,
                row.OfficeName,
                row.CasesRank,
                before?.CasesRank,
                row.CasesCompletionRate,
                row.CasesCompletionRateChangePp,
                row.CasesTargetRate,
                row.CasesNeededForTarget,
                row.CasesNeededPerMonth
            );
}
