using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Portal;

/// <summary>Ready when the warehouse answers, its dimensions are there, and the database is set as the service needs it.</summary>
internal sealed class WarehouseHealthCheck(IWarehouseProvider provider, DatabaseInspector inspector) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await using var warehouse = provider.CreateContext();
        if (!await warehouse.Periods.AnyAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The warehouse has no periods: it was not initialised.");
        }
        var missing = await inspector.MissingSettingsAsync(cancellationToken);
        return missing.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(
                string.Join('\n', missing.Select(setting => $"{setting.Name} is off; as a DBA: {setting.Mend}"))
            );
    }

    /// <summary>Says the status in its first line, and beneath it what is to be done.</summary>
    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries.Values.Select(entry => entry.Description).OfType<string>();
        return http.Response.WriteAsync(
            string.Join('\n', lines.Prepend(report.Status.ToString())),
            http.RequestAborted
        );
    }
}
