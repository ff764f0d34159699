using System.Globalization;
using Microsoft.Extensions.Options;
using Thads.Etl.Security;

namespace Thads.Etl.Portal;

/// <summary><c>/.well-known/security.txt</c> (RFC 9116): to whom a weakness is reported; nothing is there where nobody is named.</summary>
internal static class SecurityText
{
    /// <summary>How long it is said to hold; the RFC wants less than a year.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromDays(180);

    public static void MapSecurityText(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/.well-known/security.txt",
                (IOptionsMonitor<SecurityOptions> options, TimeProvider clock) =>
                    options.CurrentValue.Contact is { Length: > 0 } contact
                        ? Results.Text(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"Contact: {contact}\nExpires: {clock.GetUtcNow() + Holds:yyyy-MM-ddTHH:mm:ssZ}\nPreferred-Languages: vi, en\n"
                            )
                        )
                        : Results.NotFound()
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
}
