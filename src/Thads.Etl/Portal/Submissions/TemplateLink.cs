using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Thads.Etl.Forms;
using Thads.Etl.Security;

namespace Thads.Etl.Portal.Submissions;

/// <summary>Leads a form of a page, which can only fill in a query, to the template that it asks for.</summary>
internal static class TemplateLink
{
    public static void MapTemplateLink(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/templates",
                Results<RedirectHttpResult, NotFound> (
                    string form,
                    string period,
                    string? office,
                    HttpContext http,
                    FormCatalog forms
                ) =>
                    forms.Find(form) is { } known
                        ? TypedResults.Redirect(
                            AsciiAddress.Of(
                                QueryHelpers.AddQueryString(
                                    $"{http.Request.PathBase}/api/forms/{known.Code}/template",
                                    new Dictionary<string, string?>
                                    {
                                        ["office"] = http.Viewer().OnlyOffice ?? office,
                                        ["period"] = period,
                                    }
                                )
                            )
                        )
                        : TypedResults.NotFound()
            )
            .RequireAuthorization(Policies.Submit);
}
