using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Demo;

/// <summary>What the marts say of that which the department's report published.</summary>
/// <param name="Years">The province's results by year, in order.</param>
/// <param name="Staff">The staff of all offices together, by year.</param>
/// <param name="Documents">Coordination documents by year and kind.</param>
/// <param name="Indices">Indices by year and scope.</param>
public sealed record PublishedMarts(
    IReadOnlyList<KpiProvinceYear> Years,
    IReadOnlyList<KpiProvinceStaffingYear> Staff,
    IReadOnlyList<KpiCoordinationYear> Documents,
    IReadOnlyList<KpiIndexYear> Indices
)
{
    public static async Task<PublishedMarts> ReadAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        new(
            await context.KpiProvinceYears.AsNoTracking().OrderBy(k => k.StatYear).ToListAsync(cancellationToken),
            await context.KpiProvinceStaffingYears.AsNoTracking().ToListAsync(cancellationToken),
            await context.KpiCoordinationYears.AsNoTracking().ToListAsync(cancellationToken),
            await context.KpiIndexYears.AsNoTracking().ToListAsync(cancellationToken)
        );
}
