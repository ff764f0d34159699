using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Lineage;

/// <summary>Reads one row of the KPI marts, and one column of it.</summary>
internal static class KpiReader
{
    /// <summary>The row, or null where nothing was reported.</summary>
    /// <param name="context">The warehouse.</param>
    /// <param name="place">Which row.</param>
    /// <param name="isByPeriod">Whether the marts by period are needed even for a whole year.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<KpiRow?> FindAsync(
        WarehouseContext context,
        KpiPlace place,
        bool isByPeriod,
        CancellationToken cancellationToken
    )
    {
        var (year, months, office) = (place.StatYear, place.MonthsReported, place.OfficeCode);
        return (office, isByPeriod || place.Months is not null) switch
        {
            (null, true) => await context
                .KpiProvincePeriods.AsNoTracking()
                .SingleOrDefaultAsync(k => k.StatYear == year && k.Months == months, cancellationToken),
            (null, false) => await context
                .KpiProvinceYears.AsNoTracking()
                .SingleOrDefaultAsync(k => k.StatYear == year, cancellationToken),
            (_, true) => await context
                .KpiOfficePeriods.AsNoTracking()
                .SingleOrDefaultAsync(
                    k => k.StatYear == year && k.Months == months && k.OfficeCode == office,
                    cancellationToken
                ),
            _ => await context
                .KpiOfficeYears.AsNoTracking()
                .SingleOrDefaultAsync(k => k.StatYear == year && k.OfficeCode == office, cancellationToken),
        };
    }

    /// <summary>What the row holds in a column.</summary>
    public static decimal? ValueOf(WarehouseContext context, KpiRow row, string column)
    {
        var property = context
            .Model.FindEntityType(row.GetType())!
            .GetProperties()
            .Single(property => property.GetColumnName() == column);
        return property.PropertyInfo!.GetValue(row) is { } value
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : null;
    }
}
