using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Forms;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
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
        app.MapGet("/forms/{code}/schema", SchemaAsync)
            .WithSummary("A form's rows as a Frictionless Table Schema.")
            .AllowAnonymous();
        app.MapGet("/forms/{code}/template", TemplateAsync)
            .WithSummary(
                "The workbook that an office fills in for a period (2020-12), with what its earlier reports carry in."
            )
            .RequireAuthorization(Policies.Submit);
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
            return ApiProblem.NotFound($"There is no form {code}.");
        }
        await using var context = provider.CreateContext();
        return TypedResults.Ok(TableSchema.Of(form, await ReferenceData.LoadAsync(context, cancellationToken)));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> TemplateAsync(
        string code,
        string? office,
        string? period,
        HttpContext http,
        FormCatalog forms,
        DeclaredTargets targets,
        TemplateFactory templates,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        try
        {
            var target = await targets.ReadAsync(code, office ?? viewer.OnlyOffice, period, cancellationToken);
            if (target is not { OfficeCode: { } officeCode, PeriodKey: { } periodKey })
            {
                return ApiProblem.Of(
                    400,
                    "target.missing",
                    "Say the office and the period: ?office=VP-244&period=2020-12."
                );
            }
            if (!viewer.SeesOffice(officeCode))
            {
                return ApiProblem.NotFound($"There is no office {officeCode}.");
            }
            using var workbook = new MemoryStream();
            await templates.WriteAsync(workbook, forms.Find(code)!, officeCode, periodKey, cancellationToken);
            return TypedResults.File(
                workbook.ToArray(),
                SubmissionArchive.XlsxType,
                $"{target.FormCode}_{officeCode}_{periodKey / 100}-{periodKey % 100:00}.xlsx"
            );
        }
        catch (UnknownTargetException e)
        {
            return ApiProblem.Of(400, "target.unknown", e.Message);
        }
        catch (ArgumentException e)
        {
            return ApiProblem.Of(400, "template.refused", e.Message);
        }
    }

    private sealed record FormView(string Code, string TitleVi, string TitleEn);
}
