using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Operations;

/// <summary>
/// Ready when the warehouse can be read and written, its dimensions are there, and the database is set as the service needs it. One that
/// somebody else writes to for longer than a moment is degraded: pages are read as ever, and what is sent waits.
/// </summary>
internal sealed partial class WarehouseHealthCheck(
    IWarehouseProvider provider,
    DatabaseInspector inspector,
    ProcessRegister register,
    IOptions<HealthOptions> options,
    ILogger<WarehouseHealthCheck> logger
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await ReadAsync(cancellationToken) ?? await WriteAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbException || provider.IsTransient(e))
        {
            NotReached(e);
            return HealthCheckResult.Unhealthy(
                "The warehouse cannot be read: see that the database runs, that this machine reaches it, and what the log says. Nothing that was received is lost."
            );
        }
    }

    private async Task<HealthCheckResult?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var warehouse = provider.CreateContext();
        await provider.LimitWaitAsync(warehouse, options.Value.Patience, cancellationToken);
        if (!await warehouse.Periods.AnyAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The warehouse has no periods: it was not initialised. Start it anew.");
        }
        var missing = await inspector.MissingSettingsAsync(cancellationToken);
        return missing.Count == 0
            ? null
            : HealthCheckResult.Unhealthy(
                string.Join('\n', missing.Select(setting => $"{setting.Name} is off; as a DBA: {setting.Mend}"))
            );
    }

    private async Task<HealthCheckResult> WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await register.TouchAsync(options.Value.Patience, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    "This process has not been able to write down that it lives: see what the log says."
                );
        }
        catch (Exception e) when (provider.IsOutOfSpace(e))
        {
            NotReached(e);
            return HealthCheckResult.Unhealthy(
                "The disk of the database is full: make room there. What was received waits, and is worked on as soon as there is room."
            );
        }
        catch (Exception e) when (provider.IsTransient(e))
        {
            return HealthCheckResult.Degraded(
                "The warehouse is busy: a rebuild, a restore or another long piece of work writes to it. Senders are asked to try again; if it stays so, see the page of recurring jobs for what runs."
            );
        }
        catch (DbException e)
        {
            NotReached(e);
            return HealthCheckResult.Unhealthy(
                "The warehouse can be read but not written: see the rights of the service's account, and what the log says."
            );
        }
    }

    [LoggerMessage(LogLevel.Error, "The warehouse is not ready")]
    private partial void NotReached(Exception exception);
}
