using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Kpi;

/// <summary>Reads the KPI marts for the pages: nothing but marts, so that a page costs a few rows however large the warehouse is.</summary>
public sealed class KpiPageReader(IWarehouseProvider provider)
{
    /// <summary>The years that there are figures of, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .KpiProvincePeriods.Select(k => k.StatYear)
            .Distinct()
            .OrderByDescending(year => year)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The whole years of the province (<paramref name="office"/> null) or an office, oldest first.</summary>
    public async Task<IReadOnlyList<KpiPoint>> ByYearAsync(
        KpiView view,
        string? office,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        if (office is null)
        {
            var rows =
                view == KpiView.Approved
                    ? await RowsAsync(context.KpiProvinceYearsApproved, cancellationToken)
                    : await RowsAsync(context.KpiProvinceYears, cancellationToken);
            return [.. rows.OrderBy(row => row.StatYear).Select(row => KpiPoint.Of(row, null, null))];
        }
        IEnumerable<KpiPoint> points = view switch
        {
            KpiView.Approved => (
                await context.KpiOfficeYearsApproved.Where(k => k.OfficeCode == office).ToListAsync(cancellationToken)
            ).Select(k => KpiPoint.Of(k, k.OfficeCode, k.OfficeName)),
            KpiView.CurrentStructure => (
                await context.KpiOfficeYearsCurrent.Where(k => k.OfficeCode == office).ToListAsync(cancellationToken)
            ).Select(k => KpiPoint.Of(k, 12)),
            _ => (
                await context.KpiOfficeYears.Where(k => k.OfficeCode == office).ToListAsync(cancellationToken)
            ).Select(k => KpiPoint.Of(k, k.OfficeCode, k.OfficeName)),
        };
        return [.. points.OrderBy(point => point.StatYear)];
    }

    /// <summary>The periods of a year, of the province (<paramref name="office"/> null) or an office, in order of months.</summary>
    public async Task<IReadOnlyList<KpiPoint>> ByMonthAsync(
        KpiView view,
        int year,
        string? office,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        if (office is null)
        {
            var rows =
                view == KpiView.Approved
                    ? await RowsAsync(
                        context.KpiProvincePeriodsApproved.Where(k => k.StatYear == year),
                        cancellationToken
                    )
                    : await RowsAsync(context.KpiProvincePeriods.Where(k => k.StatYear == year), cancellationToken);
            return [.. rows.Select(row => KpiPoint.Of(row, null, null)).OrderBy(point => point.Months)];
        }
        var points = await OfficesAsync(context, view, year, null, office, cancellationToken);
        return [.. points.OrderBy(point => point.Months)];
    }

    /// <summary>Every office at a period, or at each of the year's (<paramref name="months"/> null), or one of them.</summary>
    public async Task<IReadOnlyList<KpiPoint>> ByOfficeAsync(
        KpiView view,
        int year,
        int? months,
        string? onlyOffice,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var points = await OfficesAsync(context, view, year, months, onlyOffice, cancellationToken);
        return [.. points.OrderBy(point => point.OfficeCode, StringComparer.Ordinal)];
    }

    /// <summary>The newest version of the office that somebody names; null where there is no such office that reports.</summary>
    public async Task<OfficeDimension?> FindOfficeAsync(string written, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        if (await context.FindOfficeCodeAsync(written, cancellationToken) is not { } code)
        {
            return null;
        }
        var office = await context
            .Offices.AsNoTracking()
            .SingleOrDefaultAsync(o => o.OfficeCode == code && o.IsCurrent, cancellationToken);
        return office is { Reports: true } ? office : null;
    }

    private static async Task<IEnumerable<KpiPoint>> OfficesAsync(
        WarehouseContext context,
        KpiView view,
        int year,
        int? months,
        string? office,
        CancellationToken cancellationToken
    )
    {
        switch (view)
        {
            case KpiView.Approved:
                var approved = await context
                    .KpiOfficePeriodsApproved.Where(k => k.StatYear == year)
                    .Where(k => (months == null || k.Months == months) && (office == null || k.OfficeCode == office))
                    .ToListAsync(cancellationToken);
                return approved.Select(k => KpiPoint.Of(k, k.OfficeCode, k.OfficeName));
            case KpiView.CurrentStructure:
                var current = await context
                    .KpiOfficePeriodsCurrent.Where(k => k.StatYear == year)
                    .Where(k => (months == null || k.Months == months) && (office == null || k.OfficeCode == office))
                    .ToListAsync(cancellationToken);
                return current.Select(k => KpiPoint.Of(k, k.Months));
            default:
                var reported = await context
                    .KpiOfficePeriods.Where(k => k.StatYear == year)
                    .Where(k => (months == null || k.Months == months) && (office == null || k.OfficeCode == office))
                    .ToListAsync(cancellationToken);
                return reported.Select(k => KpiPoint.Of(k, k.OfficeCode, k.OfficeName));
        }
    }

    private static async Task<IReadOnlyList<KpiRow>> RowsAsync<TRow>(
        IQueryable<TRow> rows,
        CancellationToken cancellationToken
    )
        where TRow : KpiRow => [.. await rows.AsNoTracking().ToListAsync(cancellationToken)];
}
