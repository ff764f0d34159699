namespace Thads.Etl.Security;

/// <summary>The pages on which somebody does what is asked for before anything else.</summary>
internal static class AccountPages
{
    /// <summary>Whether the path is open to who has still to do it.</summary>
    public static bool Are(PathString path) =>
        path.StartsWithSegments("/account")
        || path.StartsWithSegments("/language")
        || path.StartsWithSegments("/health");

    /// <summary>Leads a browser to the page, and answers a program with a problem that names it.</summary>
    public static Task SendAsync(HttpContext http, string page, string code, string what)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            return ApiProblem.WriteAsync(http, StatusCodes.Status403Forbidden, code, $"{what}: {page}.");
        }
        http.Response.Redirect(http.Request.PathBase + page);
        return Task.CompletedTask;
    }
}
