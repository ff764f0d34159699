using Microsoft.Extensions.Options;

namespace Thads.Etl.Security;

/// <summary>Who asks, taken from the request.</summary>
public static class ViewerExtensions
{
    public static Viewer Viewer(this HttpContext http) =>
        Security.Viewer.Of(
            http.User,
            http.RequestServices.GetRequiredService<IOptionsMonitor<SecurityOptions>>().CurrentValue,
            http.Connection.RemoteIpAddress?.ToString()
        );
}
