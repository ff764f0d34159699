using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Forms;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Api;

/// <summary>What programs may ask about the forms: <c>/api/forms</c> and <c>/api/forms/{code}/schema</c>.</summary>
internal static class FormEndpoints
{
    public static void MapForms(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/forms",
                (FormCatalog forms) => forms.Forms.Select(form => new FormView(form.Code, form.TitleVi, form.TitleEn))
            )
            .AllowAnonymous();
        app.MapGet("/forms/{code}/schema", SchemaAsync).AllowAnonymous();
    }

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> SchemaAsync(
        string code,
        FormCatalog forms,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        if (forms.Find(code) is not { } form)
        {
            return TypedResults.Problem($"There is no form {code}.", statusCode: StatusCodes.Status404NotFound);
        }
        await using var context = provider.CreateContext();
        return TypedResults.Ok(TableSchema.Of(form, await ReferenceData.LoadAsync(context, cancellationToken)));
    }

    private sealed record FormView(string Code, string TitleVi, string TitleEn);
}
