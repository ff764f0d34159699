using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Thads.Testing;

namespace Thads.Etl.Tests.Support;

/// <summary>A process that works for a database server beside others: its services are its own, and nothing is shared but the database.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private readonly IHost host;

    private WorkerHost(IHost host) => this.host = host;

    /// <param name="database">The database that all of them share.</param>
    /// <param name="queues">The queues that this one serves, separated by commas.</param>
    public static async Task<WorkerHost> StartAsync(TestDatabase database, string queues)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([
            new("Thads:DataFolder", database.Folder.FullName),
            new("Thads:Database:Provider", database.Options.Provider.ToString()),
            new("Thads:Database:ConnectionString", database.Options.ConnectionString),
            new("Thads:Workers:Queues", queues),
            new("Thads:Workers:Count", "2"),
        ]);
        builder.Services.AddThads(builder.Configuration);
        builder.Services.AddThadsWorkers(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new WorkerHost(host);
    }

    public TService Get<TService>()
        where TService : notnull => host.Services.GetRequiredService<TService>();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
