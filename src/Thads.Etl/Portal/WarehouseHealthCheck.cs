using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal;

/// <summary>Ready when the warehouse answers and its dimensions are there.</summary>
internal sealed class WarehouseHealthCheck(IWarehouseProvider provider) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await using var warehouse = provider.CreateContext();
        return await warehouse.Periods.AnyAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The warehouse has no periods: it was not initialised.");
    }
}
