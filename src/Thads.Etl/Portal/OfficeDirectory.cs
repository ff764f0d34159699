using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal;

/// <summary>What offices are called today, or were called last: pages name offices, and only say their codes beside.</summary>
public sealed class OfficeDirectory(IWarehouseProvider provider)
{
    /// <summary>The newest version of every office that reports of its own, ended or not, by code.</summary>
    public async Task<IReadOnlyDictionary<string, OfficeDimension>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var offices = await context.Offices.AsNoTracking().Where(o => o.IsCurrent).ToListAsync(cancellationToken);
        return offices.Where(o => o.Reports).ToDictionary(o => o.OfficeCode, StringComparer.Ordinal);
    }
}
