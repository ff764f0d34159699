using Microsoft.Extensions.Options;

namespace Thads.Etl.Security;

/// <summary>
/// What browsers are told to refuse. Scripts and styles come from this host's files alone; the Hangfire dashboard, which is not ours, is
/// let use styles in its pages.
/// </summary>
internal static class SecurityHeaders
{
    private const string Form = "form-action 'self'";
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "font-src 'self'; "
        + Form
        + "; frame-ancestors 'none'; base-uri 'self'";
    private static readonly string DashboardPolicy = Policy.Replace(
        "style-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        StringComparison.Ordinal
    );

    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        // The sign-in form leads to the identity provider, where there is one.
        var provider = app.ApplicationServices.GetRequiredService<IOptions<SecurityOptions>>().Value.OpenIdConnect;
        var policy = provider.IsConfigured
            ? Policy.Replace(
                Form,
                $"{Form} {new Uri(provider.Authority).GetLeftPart(UriPartial.Authority)}",
                StringComparison.Ordinal
            )
            : Policy;
        app.Use(
            (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/hangfire")
                    ? DashboardPolicy
                    : policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                http.Response.OnStarting(KeepNothing, http.Response);
                return next(http);
            }
        );
    }

    /// <summary>
    /// Neither browsers nor proxies keep an answer, but for what is said to be for everybody (the portal's own files) and the dashboard's
    /// scripts, styles and letters.
    /// </summary>
    private static Task KeepNothing(object state)
    {
        var response = (HttpResponse)state;
        if (response.GetTypedHeaders().CacheControl is not { Public: true } && !IsOfDashboard(response))
        {
            response.Headers.CacheControl = "no-store";
        }
        return Task.CompletedTask;
    }

    private static bool IsOfDashboard(HttpResponse response) =>
        response.HttpContext.Request.Path.StartsWithSegments("/hangfire")
        && response.ContentType is { } type
        && (
            type.Contains("javascript", StringComparison.Ordinal)
            || type.StartsWith("text/css", StringComparison.Ordinal)
            || type.Contains("font", StringComparison.Ordinal)
        );
}
