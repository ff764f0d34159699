using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Thads.Etl.Telemetry;

namespace Thads.Etl.Tests.Operations;

/// <summary>What is measured and traced arrives at a collector that speaks OTLP, and at a port of the process's own.</summary>
public sealed class TelemetryExportTests
{
    /// <summary>What a collector was sent, by the path of the request.</summary>
    private readonly ConcurrentDictionary<string, string> arrived = new();
    private WebApplication collector = null!;

    [TestCase(true, "/v1/traces", "/v1/metrics")]
    [TestCase(
        false,
        "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
        "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"
    )]
    public async Task A_collector_gets_spans_and_metrics_by_our_names(bool isHttp, string traces, string metrics)
    {
        await CollectAsync(isHttp ? HttpProtocols.Http1 : HttpProtocols.Http2);
        await WorkAsync(
            ("OtlpEndpoint", collector.Urls.Single()),
            ("OtlpOverHttp", isHttp.ToString()),
            ("MetricsPort", "0")
        );
        Assert.That(
            arrived.GetValueOrDefault(traces),
            Does.Contain("job nightly-verify").And.Contain("submission").And.Contain("thads")
        );
        Assert.That(
            arrived.GetValueOrDefault(metrics),
            Does.Contain("thads.submissions.received").And.Contain("thads.step.duration")
        );
    }

    [Test]
    public async Task Metrics_have_a_port_of_their_own_where_one_is_named()
    {
        var port = FreePort();
        var text = await WorkAsync(("MetricsPort", $"{port}"));
        Assert.That(text, Does.Contain("thads_submissions_received_total").And.Contain("thads_step_duration_seconds"));
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (collector is not null)
        {
            await collector.DisposeAsync();
        }
    }

    /// <summary>A collector on a port of the loopback, which takes whatever comes and remembers its letters.</summary>
    private async Task CollectAsync(HttpProtocols protocol)
    {
        arrived.Clear();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocol)
        );
        collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            arrived.AddOrUpdate(http.Request.Path.Value!, _ => Text(body), (_, before) => before + Text(body));
            if (protocol == HttpProtocols.Http2)
            {
                http.Response.ContentType = "application/grpc";
                http.Response.AppendTrailer("grpc-status", "0");
                // An answer without anything in it: not compressed, of no length.
                await http.Response.Body.WriteAsync(new byte[5]);
            }
        });
        await collector.StartAsync();

        static string Text(MemoryStream body) => Encoding.UTF8.GetString(body.ToArray());
    }

    /// <summary>A process that works for a moment and ends, by which everything is sent.</summary>
    /// <returns>What its own port said, where it has one.</returns>
    private static async Task<string> WorkAsync(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(s => new KeyValuePair<string, string?>($"Thads:Telemetry:{s.Key}", s.Value))
        );
        builder.Services.AddMetrics();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<HubTelemetry>();
        builder.Services.AddThadsTelemetry(builder.Configuration.GetSection(ThadsServices.Section), isServed: false);
        using var host = builder.Build();
        await host.StartAsync();
        var telemetry = host.Services.GetRequiredService<HubTelemetry>();
        telemetry.Received();
        using (telemetry.BeginJob("nightly-verify", "1"))
        using (var work = telemetry.Begin(12))
        {
            work.Enter("read");
        }
        var port = settings.Single(s => s.Key == "MetricsPort").Value;
        using var client = new HttpClient();
        var text = port == "0" ? "" : await client.GetStringAsync($"http://localhost:{port}/metrics");
        await host.StopAsync();
        return text;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
