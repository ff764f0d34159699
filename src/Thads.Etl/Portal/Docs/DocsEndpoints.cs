using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Portal.Docs;

/// <summary>The pages of documentation, each made from a declaration or from the catalogue: <c>/docs/forms</c>, <c>/docs/findings</c>.</summary>
internal static class DocsEndpoints
{
    public static void MapDocs(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/docs/forms",
            (FormCatalog forms) =>
                new RazorComponentResult<FormsPage>(
                    new Dictionary<string, object?> { [nameof(FormsPage.Forms)] = forms.Forms }
                )
        );
        app.MapGet("/docs/forms/{code}", ShowFormAsync);
        app.MapGet(
            "/docs/findings",
            (FindingCatalog catalog) =>
                new RazorComponentResult<FindingsPage>(
                    new Dictionary<string, object?> { [nameof(FindingsPage.Catalog)] = catalog }
                )
        );
    }

    private static async Task<Results<RazorComponentResult<FormPage>, ProblemHttpResult>> ShowFormAsync(
        string code,
        FormCatalog forms,
        FindingCatalog catalog,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        if (forms.Find(code) is not { } form)
        {
            return TypedResults.Problem($"There is no form {code}.", statusCode: StatusCodes.Status404NotFound);
        }
        await using var context = provider.CreateContext();
        return new RazorComponentResult<FormPage>(
            new Dictionary<string, object?>
            {
                [nameof(FormPage.Form)] = form,
                [nameof(FormPage.AllForms)] = forms.Forms,
                [nameof(FormPage.Reference)] = await ReferenceData.LoadAsync(context, cancellationToken),
                [nameof(FormPage.Catalog)] = catalog,
            }
        );
    }
}
