using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Thads.Etl.Tests.Support;

/// <summary>What an endpoint takes, read from the endpoint itself: one that is added is known without being named anywhere.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">Its path, with the parameters in braces.</param>
/// <param name="Route">The parameters in its path.</param>
/// <param name="Query">Those in its query.</param>
/// <param name="Form">Those of its form.</param>
internal sealed partial record EndpointInput(
    string Method,
    string Pattern,
    IReadOnlyList<string> Route,
    IReadOnlyList<string> Query,
    IReadOnlyList<string> Form
)
{
    /// <summary>Values that make sense, so that what comes after the first check is reached too.</summary>
    private static readonly Dictionary<string, string> Sensible = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "1",
        ["year"] = "2020",
        ["statYear"] = "2020",
        ["months"] = "12",
        ["period"] = "2020-12",
        ["periodKey"] = "202012",
        ["office"] = "VP-244",
        ["code"] = "KQ-VIEC",
        ["form"] = "KQ-VIEC",
        ["name"] = "kpi_office_year",
        ["column"] = "cases_completed",
        ["culture"] = "en",
        ["documentName"] = "v1",
        ["lastDay"] = "2027-01-01",
        ["day"] = "2020-12-25",
        ["days"] = "30",
        ["isDayOff"] = "true",
        ["countsWorkingDays"] = "true",
        ["isOwed"] = "true",
        ["role"] = "Analyst",
        ["format"] = "csv",
        ["offset"] = "0",
        ["limit"] = "10",
        ["severity"] = "error",
        ["status"] = "loaded",
        ["structure"] = "current",
        ["years"] = "5",
        ["language"] = "en",
        ["approved"] = "false",
    };

    public static IEnumerable<EndpointInput> All(PortalApp portal)
    {
        foreach (var endpoint in portal.Endpoints())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (
                pattern.StartsWith("/_", StringComparison.Ordinal)
                || pattern.Contains("hangfire", StringComparison.Ordinal)
            )
            {
                continue; // The framework's own, and Hangfire's.
            }
            var route = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();
            var (query, form) = (new List<string>(), new List<string>());
            foreach (var parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
            {
                if (parameter.ParameterInfo.IsDefined(typeof(FromFormAttribute), inherit: true))
                {
                    form.Add(parameter.Name);
                }
                else if (IsSimple(parameter.ParameterInfo.ParameterType) && !route.Contains(parameter.Name))
                {
                    query.Add(parameter.Name);
                }
            }
            if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: { } page })
            {
                query.AddRange(
                    from property in page.GetProperties()
                    let supplied = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
                    where supplied is not null
                    select supplied.Name ?? property.Name
                );
            }
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                if (method is "GET" or "POST")
                {
                    yield return new EndpointInput(method, pattern, route, query, form);
                }
            }
        }
    }

    /// <summary>The address and form with every parameter as it should be, but for one.</summary>
    /// <param name="hostile">The one that is not; null for none.</param>
    /// <param name="escaped">Its value as an address holds it.</param>
    /// <param name="text">Its value as a form holds it.</param>
    public (string Address, Dictionary<string, string> Form) With(string? hostile, string escaped, string text)
    {
        var address = Parameter().Replace(Pattern, match => Escaped(match.Groups[1].Value));
        if (Query.Count > 0)
        {
            address +=
                "?"
                + string.Join(
                    '&',
                    Query
                        .Where(name => name == hostile || Sensible.ContainsKey(name))
                        .Select(name => $"{name}={Escaped(name)}")
                );
        }
        return (address, Form.ToDictionary(name => name, name => name == hostile ? text : Of(name)));

        string Escaped(string name) => name == hostile ? escaped : Uri.EscapeDataString(Of(name));
    }

    private static string Of(string name) => Sensible.GetValueOrDefault(name, "x");

    private static bool IsSimple(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string)
            || type.IsPrimitive
            || type.IsEnum
            || type == typeof(DateOnly)
            || type == typeof(DateTime);
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
