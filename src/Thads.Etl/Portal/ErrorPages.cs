using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Thads.Etl.Portal;

/// <summary>The pages that stand in for what failed or is not there.</summary>
internal static class ErrorPages
{
    /// <summary>They are shown as if asked for with GET, whatever failed, and take nothing from a form that was sent in vain.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                CreateScopeForErrors = true,
                StatusCodeSelector = StatusOf,
            }
        );
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(
            (http, next) =>
            {
                if (
                    http.Features.Get<IExceptionHandlerPathFeature>() is not null
                    || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
                )
                {
                    http.Request.Method = HttpMethods.Get;
                    http.Features.Set<IAntiforgeryValidationFeature>(null);
                }
                return next(http);
            }
        );
    }

    /// <summary>A request that cannot be read is its sender's fault.</summary>
    public static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
