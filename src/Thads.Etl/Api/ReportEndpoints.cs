using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Exports;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Reports;
using Thads.Etl.Reports.Briefs;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Api;

/// <summary>The forms of the whole province: <c>/api/reports</c> lists them, <c>/api/reports/{form}?period=2020-12</c> is one as a workbook.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports", List)
            .WithSummary("Every form, and whether and how the province's is added up from its offices.")
            .RequireAuthorization(Policies.Read);
        app.MapGet("/reports/brief", BriefAsync)
            .WithSummary(
                "The leader's brief of a period (2020-12), or of the years up to it (years=5): sentences with each figure's source, offices, "
                    + "points of the charts; language=vi or en."
            )
            .RequireAuthorization(Policies.Read);
        app.MapPost("/reports/verify", VerifyAsync)
            .WithSummary(
                "Whether a report still holds: the workbook as a form with the file, or its bytes as the body. What was edited in it, which "
                    + "submissions have been corrected since, and which figures would be others now."
            )
            .Accepts<IFormFile>("multipart/form-data", "application/octet-stream", SubmissionArchive.XlsxType)
            .WithMetadata(new RequestSizeLimitAttribute(UploadEndpoint.LimitOf(app)))
            .RequireAuthorization(Policies.Read)
            .RequireRateLimiting(SecurityExtensions.UploadLimit);
        app.MapGet("/reports/{form}", ReportAsync)
            .WithSummary(
                "A form of the whole province for a period (2020-12) as an .xlsx, with a sheet for each office as it reported (structure=then) "
                    + "or of today (structure=current); approved=true adds up approved reports alone."
            )
            .Produces(StatusCodes.Status200OK, contentType: SubmissionArchive.XlsxType)
            .RequireAuthorization(Policies.Read);
    }

    private static Results<JsonHttpResult<IEnumerable<ReportFormView>>, ProblemHttpResult> List(
        FormCatalog forms,
        HttpContext http
    ) =>
        http.Viewer().SeesReports
            ? TypedResults.Json(
                forms.Forms.Select(form => new ReportFormView(
                    form.Code,
                    form.TitleVi,
                    form.TitleEn,
                    form.Summary is SummaryKind.Added or SummaryKind.Listed,
                    form.Summary
                )),
                DataJson.Options
            )
            : Unseen();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReportAsync(
        string form,
        string? period,
        string? structure,
        bool? approved,
        HttpContext http,
        FormCatalog forms,
        ReportMaker reports,
        AuditTrail trail,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (!viewer.SeesReports)
        {
            return Unseen();
        }
        if (forms.Find(form) is not { } declared)
        {
            return ApiProblem.NotFound($"There is no form {form}.");
        }
        if (ReportAddress.StructureOf(structure) is not { } wanted)
        {
            return ApiProblem.Of(400, "structure.unknown", $"“{structure}” is neither then nor current.");
        }
        try
        {
            var request = new ReportRequest(
                declared,
                DeclaredTargets.ParsePeriod(period ?? ""),
                wanted,
                approved ?? false
            );
            var file = await reports.MakeAsync(request, cancellationToken);
            await trail.AppendAsync(viewer.Actor, ReportAudit.EntryOf(file.Manifest), cancellationToken);
            return TypedResults.File(file.Bytes, SubmissionArchive.XlsxType, file.FileName);
        }
        catch (UnknownTargetException e)
        {
            return ApiProblem.Of(400, "target.unknown", e.Message);
        }
        catch (ReportRefusedException e)
        {
            return e.IsUsage ? ApiProblem.Of(400, "report.refused", e.Message) : ApiProblem.NotFound(e.Message);
        }
    }

    private static async Task<Results<JsonHttpResult<Brief>, ProblemHttpResult>> BriefAsync(
        string? period,
        int? years,
        string? language,
        HttpContext http,
        BriefMaker briefs,
        AuditTrail trail,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (!viewer.SeesReports)
        {
            return Unseen();
        }
        if (years is < 1 or > ReportAddress.MostYears)
        {
            return ApiProblem.Of(400, "years.invalid", $"years is 1 to {ReportAddress.MostYears}.");
        }
        if (ReportAddress.CultureOf(language) is not { } culture)
        {
            return ApiProblem.Of(400, "language.unknown", $"“{language}” is neither vi nor en.");
        }
        try
        {
            var key = DeclaredTargets.ParsePeriod(period ?? "");
            var brief = await briefs.MakeAsync(key, years ?? 1, culture, cancellationToken);
            await trail.AppendAsync(viewer.Actor, ReportAudit.EntryOf(brief), cancellationToken);
            return TypedResults.Json(brief, DataJson.Options);
        }
        catch (UnknownTargetException e)
        {
            return ApiProblem.Of(400, "target.unknown", e.Message);
        }
        catch (ReportRefusedException e)
        {
            return e.IsUsage ? ApiProblem.Of(400, "report.refused", e.Message) : ApiProblem.NotFound(e.Message);
        }
    }

    private static async Task<Results<JsonHttpResult<ReportVerification>, ProblemHttpResult>> VerifyAsync(
        HttpContext http,
        string? fileName,
        InboundFile inbound,
        ReportVerifier verifier,
        AuditTrail trail,
        FindingCatalog findings,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (!viewer.SeesReports)
        {
            return Unseen();
        }
        try
        {
            var (name, content) = await UploadEndpoint.FileAsync(http, fileName, cancellationToken);
            var bytes = await inbound.ReadAsync(content, cancellationToken);
            var found = await verifier.VerifyAsync(
                new StoredFile(name, bytes, DeclaredTarget.Nothing),
                cancellationToken
            );
            if (found.Manifest is { } manifest)
            {
                await trail.AppendAsync(viewer.Actor, ReportAudit.EntryOf(manifest), cancellationToken);
            }
            return TypedResults.Json(found, DataJson.Options);
        }
        catch (RefusedFileException e)
        {
            return UploadEndpoint.Refused([e.Finding], findings);
        }
        catch (Exception e) when (UploadEndpoint.IsMalformed(e))
        {
            return ApiProblem.Of(400, "body.malformed", e.Message);
        }
    }

    /// <summary>What somebody may not see is answered as what does not exist.</summary>
    private static ProblemHttpResult Unseen() => ApiProblem.NotFound("There are no reports.");

    private sealed record ReportFormView(
        string Code,
        string TitleVi,
        string TitleEn,
        bool IsAddedUp,
        SummaryKind Summary
    );
}
