using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using Thads.Etl.Security;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal;

/// <summary>
/// What is answered while the warehouse is written to for longer than a request may wait, or cannot be reached: 503, when to try again,
/// and a page that needs no warehouse itself.
/// </summary>
internal sealed class BusyWarehouse(
    IWarehouseProvider provider,
    PortalAssets assets,
    HtmlEncoder encoder,
    IStringLocalizer<PortalText> text
)
{
    /// <summary>The code of the problem.</summary>
    public const string Code = "busy";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    public bool Is(Exception exception) => provider.IsTransient(exception);

    /// <summary>A fault that may pass is none of the sender's and none that stays.</summary>
    public int StatusOf(Exception exception) =>
        Is(exception) ? StatusCodes.Status503ServiceUnavailable : ErrorPages.StatusOf(exception);

    /// <summary>Gives problems their code, and those of a busy warehouse a sentence and the time to wait.</summary>
    public void Describe(ProblemDetailsContext context)
    {
        if (context.Exception is { } exception && Is(exception))
        {
            context.ProblemDetails.Title = text["Busy"];
            context.ProblemDetails.Detail = text["BusyNote"];
            context.ProblemDetails.Extensions["code"] = Code;
            AskToWait(context.HttpContext);
        }
        ApiProblem.AddCode(context);
    }

    /// <summary>The page: as it stands here, since everything else about a page (who is signed in, what she may see) asks the warehouse.</summary>
    public Task WritePageAsync(HttpContext http)
    {
        AskToWait(http);
        http.Response.ContentType = "text/html; charset=utf-8";
        var (title, note) = (encoder.Encode(text["Busy"]), encoder.Encode(text["BusyNote"]));
        return http.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{title}</title>
            <link rel="stylesheet" href="{http.Request.PathBase}/{assets["portal.css"]}" /></head>
            <body><main><h1>{title}</h1><p>{note}</p><p class="note"><code>{Code}</code></p></main></body>
            </html>
            """,
            http.RequestAborted
        );
    }

    private static void AskToWait(HttpContext http) =>
        http.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
