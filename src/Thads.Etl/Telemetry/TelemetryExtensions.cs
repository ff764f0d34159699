using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Thads.Etl.Settings;

namespace Thads.Etl.Telemetry;

/// <summary>
/// OpenTelemetry over what is measured here and in .NET itself: for Prometheus, which asks, and by OTLP where a collector is named. The
/// SDK's own variables (<c>OTEL_…</c>) hold too.
/// </summary>
internal static class TelemetryExtensions
{
    private const string Path = "/metrics";

    /// <summary>Of .NET: requests, connections, memory, threads.</summary>
    private static readonly string[] Meters =
    [
        HubTelemetry.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        "Npgsql",
    ];

    private static readonly string[] Sources = [HubTelemetry.Name, "Microsoft.AspNetCore", "Npgsql"];

    /// <param name="services">The services of a process that lives: one that serves or works.</param>
    /// <param name="settings">Section <c>Thads</c>.</param>
    /// <param name="isServed">Whether the portal answers at <c>/metrics</c>.</param>
    public static void AddThadsTelemetry(
        this IServiceCollection services,
        IConfigurationSection settings,
        bool isServed
    )
    {
        var section = settings.GetSection("Telemetry");
        services.AddSettings<TelemetryOptions>(section);
        var options = SettingsReader.Read<TelemetryOptions>(section);
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("thads", serviceInstanceId: Environment.MachineName))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                if (isServed)
                {
                    metrics.AddPrometheusExporter();
                }
                if (options.MetricsPort > 0)
                {
                    metrics.AddPrometheusHttpListener(listener =>
                        (listener.Host, listener.Port) = (options.MetricsHost, options.MetricsPort)
                    );
                }
                if (options.OtlpEndpoint.Length > 0)
                {
                    metrics.AddOtlpExporter(otlp => Configure(otlp, options, "metrics"));
                }
            });
        if (options.OtlpEndpoint.Length > 0)
        {
            // Without a collector nothing is traced at all.
            telemetry.WithTracing(traces =>
                traces.AddSource(Sources).AddOtlpExporter(otlp => Configure(otlp, options, "traces"))
            );
        }
    }

    /// <summary>For whoever may not ask, nothing is there. Before the transport's guard: Prometheus comes as it comes.</summary>
    public static void UseMetricsGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    !http.Request.Path.StartsWithSegments(Path)
                    || http.RequestServices.GetRequiredService<IOptionsMonitor<TelemetryOptions>>()
                        .CurrentValue.Allows(http.Connection.RemoteIpAddress)
                )
                {
                    return next(http);
                }
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    public static void MapMetrics(this IEndpointRouteBuilder app) =>
        app.MapPrometheusScrapingEndpoint(Path).AllowAnonymous();

    private static void Configure(OtlpExporterOptions otlp, TelemetryOptions options, string signal)
    {
        otlp.Protocol = options.OtlpOverHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        // An address that is set in code is taken as it is: over HTTP each signal has a path.
        otlp.Endpoint = options.OtlpOverHttp
            ? new Uri($"{options.OtlpEndpoint.TrimEnd('/')}/v1/{signal}")
            : new Uri(options.OtlpEndpoint);
    }
}
