using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Etl;

/// <summary>What every process does before anything else: the data folder for itself alone, the warehouse ready for work, the right keys.</summary>
internal static partial class ThadsStart
{
    /// <param name="services">The services of the process.</param>
    /// <param name="cancellationToken">Set when the process is told to stop.</param>
    /// <param name="isMigration">Whether it only brings the schema up to date, whatever the database's settings are.</param>
    /// <exception cref="KeyFileException">The database goes on with keys that are not here.</exception>
    public static async Task PrepareAsync(
        IServiceProvider services,
        CancellationToken cancellationToken,
        bool isMigration = false
    )
    {
        SecureDataFolder(services);
        await services.GetRequiredService<WarehouseStart>().PrepareAsync(cancellationToken);
        if (!isMigration)
        {
            await services.GetRequiredService<DatabaseInspector>().RequireSettingsAsync(cancellationToken);
        }
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        var lastKey = await context
            .AuditEvents.OrderByDescending(e => e.EventId)
            .Select(e => e.KeyId)
            .FirstOrDefaultAsync(cancellationToken);
        if (lastKey is not null)
        {
            services.GetRequiredService<AuditKeys>().Demand(lastKey);
        }
        var protection = services.GetRequiredService<ProtectionKeys>();
        if (!protection.Exists && await context.DataProtectionKeys.AnyAsync(cancellationToken))
        {
            throw new KeyFileException(
                $"What is secret in the database was encrypted with keys that are not here: {protection.File} is missing. Copy it from another portal over the same database, or name it in Thads:Security:ProtectionKeyFile. If it is lost, delete the rows of data_protection_key: everybody signs in anew, and second factors are to be reset (user reset-second-factor)."
            );
        }
    }

    /// <summary>Starts what was prepared, unless it is told to stop meanwhile: then it is stopped in good order, which is no failure.</summary>
    /// <returns>False where it was told to stop before it had started.</returns>
    public static async Task<bool> StartAsync(IHost host, CancellationToken cancellationToken)
    {
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        try
        {
            await host.StartAsync(cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await host.StopAsync(CancellationToken.None);
            return false;
        }
    }

    /// <summary>Some file systems know no owners; what cannot be taken from others there is at least said.</summary>
    private static void SecureDataFolder(IServiceProvider services)
    {
        var folder = services.GetRequiredService<DataFolder>();
        try
        {
            folder.Secure();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            LogOpenFolder(services.GetRequiredService<ILogger<DataFolder>>(), folder.Path, e.Message);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "{Folder} could not be closed to other accounts of this machine (modes 0700 and 0600): {Reason}"
    )]
    private static partial void LogOpenFolder(ILogger logger, string folder, string reason);
}
