using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Thads.Etl.Security;
using Thads.Etl.Submissions;

namespace Thads.Etl.Portal;

/// <summary>The pages that stand in for what failed or is not there.</summary>
internal static class ErrorPages
{
    /// <summary>They are shown as if asked for with GET, whatever failed, and take nothing from a form that was sent in vain.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        var busy = app.ApplicationServices.GetRequiredService<BusyWarehouse>();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                CreateScopeForErrors = true,
                StatusCodeSelector = busy.StatusOf,
                SuppressDiagnosticsCallback = failed => IsSendersFault(failed.Exception),
            }
        );
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(
            (http, next) =>
            {
                if (http.Features.Get<IExceptionHandlerPathFeature>()?.Error is { } error && busy.Is(error))
                {
                    return busy.WritePageAsync(http);
                }
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

    /// <summary>A request that cannot be read, or names what there is not, is its sender's fault.</summary>
    public static int StatusOf(Exception exception) =>
        exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            UnknownTargetException or AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status500InternalServerError,
        };

    public static bool IsSendersFault(Exception exception) =>
        StatusOf(exception) < StatusCodes.Status500InternalServerError;

    /// <summary>Why the request was refused, if it was: a stable code for whoever asks about it.</summary>
    public static string? RefusalOf(HttpContext http) =>
        http.Features.Get<RefusedRequest>()?.Code
        ?? (http.Features.Get<IExceptionHandlerFeature>()?.Error is UnknownTargetException ? "target.unknown" : null)
        ?? (http.Response.StatusCode == StatusCodes.Status400BadRequest ? "request.invalid" : null);
}
