using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Thads.Etl.Security;

/// <summary>What is believed of a request's way here, and what browsers are told of theirs.</summary>
internal static class TransportExtensions
{
    private static readonly TimeSpan OnlyByTls = TimeSpan.FromDays(365);

    public static IServiceCollection AddThadsTransport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHsts(hsts => hsts.MaxAge = OnlyByTls);
        // After everything else: ASP.NET Core's own switch (ForwardedHeaders_Enabled) would have every caller believed.
        services
            .AddOptions<ForwardedHeadersOptions>()
            .PostConfigure<IOptions<SecurityOptions>>(
                (forwarded, security) => Trust(forwarded, security.Value, configuration["AllowedHosts"])
            );
        return services;
    }

    private static void Trust(ForwardedHeadersOptions forwarded, SecurityOptions security, string? allowedHosts)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.All;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Add(IPAddress.IPv6Loopback);
        forwarded.KnownIPNetworks.Add(new System.Net.IPNetwork(new IPAddress([127, 0, 0, 0]), 8));
        foreach (var proxy in security.KnownProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }
        // A host that a proxy tells of is held to the same list as one that is asked for directly.
        var hosts = (allowedHosts ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        forwarded.AllowedHosts = hosts.Contains("*") ? [] : [.. hosts];
    }
}
