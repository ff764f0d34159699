using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Tests.Support;

/// <summary>Addresses of every endpoint of the host, found by enumeration, with its parameters filled in.</summary>
internal static partial class PortalPaths
{
    public static IEnumerable<RouteEndpoint> Endpoints(this PortalApp portal) =>
        portal
            .App.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Concat(
                ((IEndpointRouteBuilder)portal.App)
                    .DataSources.SelectMany(source => source.Endpoints)
                    .OfType<RouteEndpoint>()
            )
            .Distinct();

    /// <summary>Each method and address, once without and once with a query that asks for an office.</summary>
    /// <param name="id">The submission that is asked for.</param>
    /// <param name="office">The office that is asked for.</param>
    public static IReadOnlyList<(string Method, string Pattern, string Address)> Paths(
        this PortalApp portal,
        int id,
        string office
    )
    {
        using var context = portal.Context();
        var marts = MartTable.All(context).Select(mart => mart.Name).ToList();
        var paths = new List<(string, string, string)>();
        foreach (var endpoint in portal.Endpoints())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (
                pattern.StartsWith("/_", StringComparison.Ordinal)
                || pattern.Contains("hangfire", StringComparison.Ordinal)
            )
            {
                continue;
            }
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            foreach (var name in pattern.Contains("{name}", StringComparison.OrdinalIgnoreCase) ? marts : [""])
            {
                foreach (
                    var code in pattern.Contains("{code}", StringComparison.OrdinalIgnoreCase)
                        ? [office, "KQ-VIEC"]
                        : new[] { "" }
                )
                {
                    var address = Parameter()
                        .Replace(
                            pattern,
                            match =>
                                match.Groups[1].Value.ToLowerInvariant() switch
                                {
                                    "id" => id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                    "year" => "2016",
                                    "code" => code,
                                    "name" => name,
                                    "culture" => "en",
                                    "documentname" => "v1",
                                    var other => other,
                                }
                        );
                    var query =
                        $"office={office}&year=2016&period=2016-12&months=12&form=KQ-VIEC&column=cases_completed&all=true&format=csv";
                    foreach (var method in methods.Where(m => m is "GET" or "POST"))
                    {
                        paths.Add((method, pattern, address));
                        paths.Add((method, pattern, $"{address}?{query}"));
                    }
                }
            }
        }
        return paths;
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
