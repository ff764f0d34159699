using Thads.Etl.Settings;
using Thads.Etl.Submissions;
using Thads.Etl.Telemetry;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary>Runs a command inside the product's services, with a ready warehouse and, where asked for, the workers.</summary>
internal static class CommandHost
{
    /// <param name="withWorkers">Whether submissions are to be processed while the command runs.</param>
    /// <param name="command">The command; what it returns is the exit code.</param>
    /// <param name="cancellationToken">Set when the user interrupts.</param>
    /// <param name="migrates">Whether the schema is brought up to date even where the settings forbid it at a start.</param>
    /// <param name="lives">Whether it goes on until it is stopped, and so is measured.</param>
    public static async Task<int> RunAsync(
        bool withWorkers,
        Func<IServiceProvider, CancellationToken, Task<int>> command,
        CancellationToken cancellationToken,
        bool migrates = false,
        bool lives = false
    )
    {
        var builder = Builder();
        if (lives)
        {
            builder.Services.AddThadsTelemetry(
                builder.Configuration.GetSection(ThadsServices.Section),
                isServed: false
            );
            builder.Services.AddThadsAsService();
        }
        if (migrates)
        {
            builder.Configuration.AddInMemoryCollection([
                new($"{ThadsServices.Section}:Database:{nameof(DatabaseOptions.MigrateAtStart)}", "true"),
            ]);
        }
        builder.Services.AddThads(builder.Configuration);
        if (withWorkers)
        {
            builder.Services.AddThadsWorkers(builder.Configuration);
        }
        using var host = builder.Build();
        await ThadsStart.PrepareAsync(host.Services, cancellationToken, isMigration: migrates);
        if (!await ThadsStart.StartAsync(host, cancellationToken))
        {
            return lives ? ExitCode.Done : throw new OperationCanceledException();
        }
        if (withWorkers)
        {
            // What an earlier run was killed over.
            await host.Services.GetRequiredService<SubmissionIntake>().ResumeAsync(TimeSpan.Zero, cancellationToken);
        }
        try
        {
            return await command(host.Services, cancellationToken);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Runs a command about a database as it is: it is not made ready, and need not be there.</summary>
    public static async Task<int> RunUnpreparedAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> command,
        CancellationToken cancellationToken
    )
    {
        var builder = Builder();
        builder.Services.AddThads(builder.Configuration);
        using var host = builder.Build();
        return await command(host.Services, cancellationToken);
    }

    private static HostApplicationBuilder Builder()
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddSecretFiles();
        // What a command prints is its result; the log says only what went wrong.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Thads", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }
}
