using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Cli;

/// <summary><c>kpi --structure current</c>: the KPIs of today's offices, with what their predecessors reported.</summary>
internal static class CurrentStructureView
{
    /// <param name="context">The warehouse to read.</param>
    /// <param name="year">One statistical year; null for all.</param>
    /// <param name="months">The first 1 to 12 months; null for the whole year.</param>
    /// <param name="office">An office of today; null for all of them.</param>
    /// <param name="asJson">Whether to print JSON.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UsageException">The office has successors.</exception>
    public static async Task<int> PrintAsync(
        WarehouseContext context,
        int? year,
        int? months,
        string? office,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        if (office is not null)
        {
            await CheckAsync(context, office, cancellationToken);
        }
        return months is null
            ? Print(await ReadAsync(context.KpiOfficeYearsCurrent, year, office, cancellationToken), asJson)
            : Print(
                await ReadAsync(
                    context.KpiOfficePeriodsCurrent.Where(k => k.Months == months),
                    year,
                    office,
                    cancellationToken
                ),
                asJson
            );
    }

    private static async Task CheckAsync(WarehouseContext context, string office, CancellationToken cancellationToken)
    {
        var today = await context
            .OfficeStructure.Where(row => row.OfficeCode == office)
            .Select(row => row.CurrentOfficeCode)
            .OrderBy(code => code)
            .ToListAsync(cancellationToken);
        if (!today.Contains(office))
        {
            throw new UsageException(
                $"{office} is no office of today's structure: its figures are with {string.Join(", ", today)}."
            );
        }
    }

    private static Task<List<TKpi>> ReadAsync<TKpi>(
        IQueryable<TKpi> rows,
        int? year,
        string? office,
        CancellationToken cancellationToken
    )
        where TKpi : KpiCurrentRow =>
        rows.AsNoTracking()
            .Where(k => (year == null || k.StatYear == year) && (office == null || k.OfficeCode == office))
            .OrderBy(k => k.StatYear)
            .ThenBy(k => k.OfficeCode)
            .ToListAsync(cancellationToken);

    private static int Print<TKpi>(List<TKpi> rows, bool asJson)
        where TKpi : KpiCurrentRow
    {
        if (asJson)
        {
            JsonOutput.Write(rows);
            return ExitCode.Done;
        }
        KpiTable.Print(rows.ConvertAll(KpiTableRow.Of));
        if (rows.Exists(row => row.IsFictitious != 0))
        {
            Terminal.Line($"By a succession of offices that is made up (hư cấu), not by a real one.");
        }
        return ExitCode.Done;
    }
}
