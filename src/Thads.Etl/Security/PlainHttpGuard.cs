using System.Net;
using Microsoft.Extensions.Options;

namespace Thads.Etl.Security;

/// <summary>Passwords do not cross a network in the clear: whoever comes from another machine without TLS is turned away.</summary>
internal static class PlainHttpGuard
{
    public static void UsePlainHttpGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var options = http.RequestServices.GetRequiredService<IOptionsMonitor<SecurityOptions>>().CurrentValue;
                var address = http.Connection.RemoteIpAddress;
                return
                    http.Request.IsHttps
                    || options.AllowPlainHttp
                    || address is null
                    || IPAddress.IsLoopback(address)
                    || http.Request.Path.StartsWithSegments("/health")
                    || http.Request.Path.StartsWithSegments("/metrics")
                    ? next(http)
                    : ApiProblem.WriteAsync(
                        http,
                        StatusCodes.Status403Forbidden,
                        "https.required",
                        "Hãy mở bằng https://. Come by https://, or set Thads:Security:AllowPlainHttp on a network of your own."
                    );
            }
        );
}
