using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Thads.Etl.Operations;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: it can do its work, or what is to be done about it.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddThadsHealth(this IServiceCollection services) =>
        services
            .AddHealthChecks()
            .AddCheck<WarehouseHealthCheck>("warehouse", tags: [Ready])
            .AddCheck<QueueHealthCheck>("queue", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(
                "/health/ready",
                new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }
            )
            .AllowAnonymous();
    }

    /// <summary>Says the status in its first line, and beneath it what is to be done.</summary>
    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries.Values.Select(entry => entry.Description).OfType<string>();
        return http.Response.WriteAsync(
            string.Join('\n', lines.Prepend(report.Status.ToString())),
            http.RequestAborted
        );
    }
}
