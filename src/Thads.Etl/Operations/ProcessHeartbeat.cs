using Microsoft.AspNetCore.Hosting.Server;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Operations;

/// <summary>Says that this process lives, from its start to its end. A database that is busy or away makes it silent, and stops nothing.</summary>
public sealed partial class ProcessHeartbeat(
    ProcessRegister register,
    IServiceProvider services,
    IWarehouseProvider provider,
    TimeProvider clock,
    ILogger<ProcessHeartbeat> logger
) : BackgroundService
{
    private readonly string role = services.GetService<IServer>() is null ? "work" : "serve";

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BeatAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await register.StopAsync(cancellationToken);
        }
#pragma warning disable CA1031 // It stops whether or not that can be written down; then it falls silent instead.
        catch (Exception e)
#pragma warning restore CA1031
        {
            NotWritten(e);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ProcessRegister.Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await BeatAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever keeps it from being written, the work goes on.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                NotWritten(e);
            }
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            await register.BeatAsync(role, cancellationToken);
        }
        catch (Exception e) when (provider.IsTransient(e))
        {
            NotWritten(e);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "It could not be written down that this process lives: the database is busy or away"
    )]
    private partial void NotWritten(Exception exception);
}
