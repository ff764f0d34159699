using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Thads.Warehouse.Text;

namespace Thads.Etl.Security;

/// <summary>
/// Refuses a request with text in its address or form that no engine stores and nobody can compare: the character U+0000, half a letter,
/// what Unicode has set aside as no character. What lies behind need not ask again.
/// </summary>
internal static class RequestTextGuard
{
    public static void UseRequestTextGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                IsStandIn(http) || IsText(http)
                    ? next(http)
                    : RefusedRequest.WriteAsync(
                        http,
                        "text.invalid",
                        "The request holds characters that are no text, such as U+0000."
                    )
        );

    /// <summary>The page that stands in for a refused request is shown with that request's form still there.</summary>
    private static bool IsStandIn(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || http.Features.Get<IExceptionHandlerPathFeature>() is not null;

    private static bool IsText(HttpContext http) =>
        StorableText.IsStorable(http.Request.Path.Value ?? "")
        && AreText(http.Request.Query)
        && FormOf(http) is var form
        && (form is null || (AreText(form) && form.Files.All(IsText)));

    /// <summary>
    /// The form where it was read already, as it is for every endpoint that takes one: files that are sent bare or unbuffered are not
    /// touched. One without its page's token may not be looked at, and is refused further on.
    /// </summary>
    private static IFormCollection? FormOf(HttpContext http) =>
        http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? null
            : http.Features.Get<IFormFeature>()?.Form;

    private static bool AreText(IEnumerable<KeyValuePair<string, StringValues>> values) =>
        values.All(pair =>
            StorableText.IsStorable(pair.Key) && pair.Value.All(value => StorableText.IsStorable(value ?? ""))
        );

    private static bool IsText(IFormFile file) =>
        StorableText.IsStorable(file.Name) && StorableText.IsStorable(file.FileName);
}
