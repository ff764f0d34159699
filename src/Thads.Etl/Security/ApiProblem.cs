using Microsoft.AspNetCore.Http.HttpResults;

namespace Thads.Etl.Security;

/// <summary>RFC 9457 problem details with a stable code of ours.</summary>
public static class ApiProblem
{
    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new KeyValuePair<string, object?>("code", code)]);

    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", detail);

    public static Task WriteAsync(HttpContext http, int status, string code, string detail) =>
        Of(status, code, detail).ExecuteAsync(http);
}
