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
        var paths = new List<(string, string, string)>();
        foreach (var (method, pattern) in portal.Patterns())
        {
            foreach (var name in Names(portal, pattern))
            {
                foreach (var code in Codes(pattern, office))
                {
                    var address = Fill(pattern, id, name, code);
                    paths.Add((method, pattern, address));
                    paths.Add((method, pattern, $"{address}?{Query(office)}"));
                }
            }
        }
        return paths;
    }

    /// <summary>Every address that is read, with every name in it, and the office in its query, in every spelling.</summary>
    /// <param name="id">The submission that is asked for.</param>
    /// <param name="office">The office that is asked for.</param>
    /// <param name="hers">The office of whoever asks, named beside the other.</param>
    public static IReadOnlyList<string> SpelledPaths(this PortalApp portal, int id, string office, string hers)
    {
        var paths = new List<string>();
        foreach (var (_, pattern) in portal.Patterns().Where(path => path.Method == "GET"))
        {
            foreach (var name in Names(portal, pattern).SelectMany(name => Spelled(name, "mart")))
            {
                foreach (var code in Codes(pattern, office).SelectMany(code => Spelled(code, null)))
                {
                    paths.Add($"{Fill(pattern, id, name, code)}?format=csv");
                }
            }
            var plain = Fill(pattern, id, Names(portal, pattern)[^1], Codes(pattern, office)[0]);
            paths.AddRange([
                $"{plain}/",
                $"{plain}//",
                plain.ToUpperInvariant(),
                $"/{plain}",
                $"/.{plain}",
                $"{plain}/.",
            ]);
            paths.AddRange(Spellings.Of(office).Select(spelled => $"{plain}?{Query(spelled)}"));
            paths.AddRange([
                $"{plain}?office={hers}&{Query(office)}",
                $"{plain}?{Query(office)}&office={hers}",
                $"{plain}?{Query(hers)}&OFFICE={office}",
            ]);
        }
        return [.. paths.Distinct()];
    }

    /// <summary>Every method and pattern; the dashboard's and the framework's own are left out.</summary>
    private static IEnumerable<(string Method, string Pattern)> Patterns(this PortalApp portal) =>
        from endpoint in portal.Endpoints()
        let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where
            !pattern.StartsWith("/_", StringComparison.Ordinal)
            && !pattern.Contains("hangfire", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is "GET" or "POST"
        select (method, pattern);

    private static string Query(string office) =>
        $"office={office}&year=2016&period=2016-12&months=12&form=KQ-VIEC&column=cases_completed&all=true&format=csv";

    private static List<string> Names(PortalApp portal, string pattern)
    {
        if (!pattern.Contains("{name}", StringComparison.OrdinalIgnoreCase))
        {
            return [""];
        }
        using var context = portal.Context();
        return [.. MartTable.All(context).Select(mart => mart.Name)];
    }

    private static string[] Codes(string pattern, string office) =>
        pattern.Contains("{code}", StringComparison.OrdinalIgnoreCase) ? [office, "KQ-VIEC"] : [""];

    private static IReadOnlyList<string> Spelled(string name, string? schema) =>
        name.Length == 0 ? [""] : Spellings.Of(name, schema);

    private static string Fill(string pattern, int id, string name, string code) =>
        Parameter()
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

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
