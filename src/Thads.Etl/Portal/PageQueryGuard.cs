using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Thads.Etl.Security;

namespace Thads.Etl.Portal;

/// <summary>
/// Refuses a page's address whose query does not hold what the page's own parameters are declared to take: a number where there is a word,
/// a year that no calendar has. The page would fail over it otherwise.
/// </summary>
internal static class PageQueryGuard
{
    public static void UsePageQueryGuard(this IApplicationBuilder app)
    {
        var known = new ConcurrentDictionary<Type, IReadOnlyList<QueryParameter>>();
        app.Use(
            (http, next) =>
                http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { Type: { } page }
                || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
                || http.Features.Get<IExceptionHandlerPathFeature>() is not null
                || known.GetOrAdd(page, ParametersOf).All(parameter => parameter.Takes(http.Request.Query))
                    ? next(http)
                    : RefusedRequest.WriteAsync(http, "query.invalid", "The address asks for what cannot be.")
        );
    }

    private static IReadOnlyList<QueryParameter> ParametersOf(Type page) =>
        [
            .. page.GetProperties()
                .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute)))
                .Select(property => new QueryParameter(property)),
        ];

    /// <summary>A parameter of a page that is taken from the query.</summary>
    private sealed class QueryParameter(PropertyInfo property)
    {
        private readonly string name =
            property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()!.Name ?? property.Name;
        private readonly Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        private readonly bool mayBeEmpty = Nullable.GetUnderlyingType(property.PropertyType) is not null;
        private readonly List<ValidationAttribute> rules = [.. property.GetCustomAttributes<ValidationAttribute>()];

        public bool Takes(IQueryCollection query) =>
            !query.TryGetValue(name, out var values) || values.All(value => Takes(value ?? ""));

        private bool Takes(string text) =>
            type == typeof(string) ? rules.TrueForAll(rule => rule.IsValid(text))
            : text.Length == 0 ? mayBeEmpty
            : Read(text) is { } value && rules.TrueForAll(rule => rule.IsValid(value));

        private object? Read(string text) =>
            type == typeof(int)
                ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : null
                : type == typeof(bool)
                    ? bool.TryParse(text, out var flag)
                        ? flag
                        : null
                    : throw new NotSupportedException(
                        $"{property.DeclaringType}.{property.Name}: say here how a {type} is read."
                    );
    }
}
