namespace Thads.Etl.Security;

/// <summary>Why a request was refused before anything was done with it: kept with the request for the page that says so.</summary>
/// <param name="Code">Stable, such as <c>query.invalid</c>.</param>
public sealed record RefusedRequest(string Code)
{
    /// <summary>Refuses a request with 400: as problem details under <c>/api</c>, otherwise for the page that stands in.</summary>
    public static Task WriteAsync(HttpContext http, string code, string detail)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            return ApiProblem.WriteAsync(http, StatusCodes.Status400BadRequest, code, detail);
        }
        http.Features.Set(new RefusedRequest(code));
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
