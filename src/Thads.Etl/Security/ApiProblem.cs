using Microsoft.AspNetCore.Http.HttpResults;

namespace Thads.Etl.Security;

/// <summary>RFC 9457 problem details with a stable code of ours.</summary>
public static class ApiProblem
{
    private const string Code = "code";

    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new KeyValuePair<string, object?>(Code, code)]);

    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", detail);

    public static Task WriteAsync(HttpContext http, int status, string code, string detail) =>
        Of(status, code, detail).ExecuteAsync(http);

    /// <summary>Gives a code to problems that the framework tells of: an address that is none, a parameter that cannot be read.</summary>
    public static void AddCode(ProblemDetailsContext context) =>
        context.ProblemDetails.Extensions.TryAdd(
            Code,
            context.ProblemDetails.Status switch
            {
                StatusCodes.Status401Unauthorized => "auth.required",
                StatusCodes.Status403Forbidden => "auth.forbidden",
                StatusCodes.Status404NotFound => "not-found",
                StatusCodes.Status405MethodNotAllowed => "method.not-allowed",
                StatusCodes.Status413PayloadTooLarge => "body.too-large",
                StatusCodes.Status415UnsupportedMediaType => "body.unknown-type",
                >= StatusCodes.Status500InternalServerError => "failed",
                _ => "request.invalid",
            }
        );
}
