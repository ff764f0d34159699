using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Thads.Etl.Tests.Operations;

/// <summary>A service manager may say stop while a process is still starting: that is no failure.</summary>
public sealed class HostStartTests
{
    [Test]
    public async Task Told_to_stop_while_it_starts_it_has_not_started_and_what_had_is_stopped()
    {
        var started = new Began();
        using var host = HostOf(started, services => new StopsTheHost(services));
        Assert.That(await ThadsStart.StartAsync(host, default), Is.False);
        Assert.That(started.HasStopped, Is.True);
    }

    [Test]
    public void What_is_cancelled_by_itself_is_a_failure()
    {
        using var host = HostOf(new Began(), _ => new CancelsItself());
        Assert.That(() => ThadsStart.StartAsync(host, default), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task What_starts_has_started()
    {
        var started = new Began();
        using var host = HostOf(started, _ => started);
        Assert.That(await ThadsStart.StartAsync(host, default), Is.True);
        Assert.That(started.HasStopped, Is.False);
        await host.StopAsync();
    }

    private static IHost HostOf(Began first, Func<IServiceProvider, IHostedService> second)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton<IHostedService>(first);
        builder.Services.AddSingleton(second);
        return builder.Build();
    }

    private sealed class Began : IHostedService
    {
        public bool HasStopped { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            HasStopped = true;
            return Task.CompletedTask;
        }
    }

    private sealed class StopsTheHost(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            return Task.FromCanceled(new CancellationToken(canceled: true));
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class CancelsItself : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            Task.FromCanceled(new CancellationToken(canceled: true));

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
