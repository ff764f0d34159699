using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Thads.Etl.Findings;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Api;

/// <summary>Sending one workbook: <c>POST /api/submissions</c>, as a form with a file or as the bare bytes.</summary>
internal static class UploadEndpoint
{
    /// <summary>What the headers of a multipart body may add to the file.</summary>
    private const long Slack = 64 * 1024;

    public static void MapUpload(this IEndpointRouteBuilder api)
    {
        var limit = LimitOf(api);
        api.MapPost("/submissions", SendAsync)
            .WithSummary("Sends a workbook: a form with the file, or its bytes as the body with fileName in the query.")
            .WithDescription(
                "Answers at once: 202 with the submission, whose status is then asked for at its address, or 422 with every reason "
                    + "why the file cannot be a workbook; nothing of such a file is stored. The same file twice has one effect."
            )
            .Accepts<IFormFile>(
                "multipart/form-data",
                "application/octet-stream",
                SubmissionArchive.XlsxType,
                "application/vnd.ms-excel",
                "text/csv"
            )
            .WithMetadata(new RequestSizeLimitAttribute(limit))
            .RequireAuthorization(Policies.Submit)
            .RequireRateLimiting(SecurityExtensions.UploadLimit);
        api.MapPost("/submissions/check", CheckAsync)
            .WithSummary(
                "Says everything that is wrong with a workbook and what loading it would change; stores nothing."
            )
            .Accepts<IFormFile>(
                "multipart/form-data",
                "application/octet-stream",
                SubmissionArchive.XlsxType,
                "application/vnd.ms-excel",
                "text/csv"
            )
            .WithMetadata(new RequestSizeLimitAttribute(limit))
            .RequireAuthorization(Policies.Submit)
            .RequireRateLimiting(SecurityExtensions.UploadLimit);
    }

    /// <summary>
    /// Twice what a workbook may have: up to that a sender is told by a code, and the server takes the rest of her bytes off the line;
    /// beyond it the server hangs up, and all that she sees is a broken connection.
    /// </summary>
    internal static long LimitOf(IEndpointRouteBuilder api) =>
        (2 * api.ServiceProvider.GetRequiredService<IOptions<InspectionOptions>>().Value.MaxFileBytes) + Slack;

    private static async Task<Results<Accepted<SubmissionView>, ProblemHttpResult>> SendAsync(
        HttpContext http,
        string? fileName,
        string? form,
        string? office,
        string? period,
        string? justification,
        DeclaredTargets targets,
        UploadReceiver receiver,
        SubmissionReader reader,
        FindingCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        try
        {
            var declared = await targets.ReadAsync(form, viewer.OnlyOffice ?? office, period, cancellationToken);
            var (name, content) = await FileAsync(http, fileName, cancellationToken);
            var result = await receiver.ReceiveAsync(
                name,
                content,
                declared,
                string.IsNullOrWhiteSpace(justification) ? null : justification,
                viewer.Actor,
                cancellationToken
            );
            if (result.Receipt is not { } receipt)
            {
                return Refused(result.Refusals, catalog);
            }
            var submission = await reader.FindAsync(viewer, receipt.SubmissionId, cancellationToken);
            return TypedResults.Accepted(
                $"{http.Request.PathBase}/api/submissions/{receipt.SubmissionId}",
                SubmissionView.Of(submission!)
            );
        }
        catch (UnknownTargetException e)
        {
            return ApiProblem.Of(400, "target.unknown", e.Message);
        }
        catch (Exception e) when (IsMalformed(e))
        {
            return ApiProblem.Of(400, "body.malformed", e.Message);
        }
    }

    private static async Task<Results<Ok<CheckView>, ProblemHttpResult>> CheckAsync(
        HttpContext http,
        string? fileName,
        string? form,
        string? office,
        string? period,
        DeclaredTargets targets,
        InboundFile inbound,
        WorkbookChecker checker,
        FindingCatalog catalog,
        CauseCatalog causes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var declared = await targets.ReadAsync(form, http.Viewer().OnlyOffice ?? office, period, cancellationToken);
            var (name, content) = await FileAsync(http, fileName, cancellationToken);
            var bytes = await inbound.ReadAsync(content, cancellationToken);
            var check = await checker.CheckAsync(new StoredFile(name, bytes, declared), cancellationToken);
            return TypedResults.Ok(CheckView.Of(name, check, catalog, causes));
        }
        catch (UnknownTargetException e)
        {
            return ApiProblem.Of(400, "target.unknown", e.Message);
        }
        catch (RefusedFileException e)
        {
            return Refused([e.Finding], catalog);
        }
        catch (Exception e) when (IsMalformed(e))
        {
            return ApiProblem.Of(400, "body.malformed", e.Message);
        }
    }

    /// <summary>The file of a form, unbuffered, or the body itself.</summary>
    /// <exception cref="InvalidDataException">There is no file in it.</exception>
    internal static async Task<(string Name, Stream Content)> FileAsync(
        HttpContext http,
        string? fileName,
        CancellationToken cancellationToken
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
        {
            return (fileName ?? "workbook", http.Request.Body);
        }
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
        {
            throw new InvalidDataException("The form has no boundary between its parts.");
        }
        var form = new MultipartReader(boundary, http.Request.Body);
        while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is { } file)
            {
                return (fileName ?? file.FileName, file.FileStream ?? Stream.Null);
            }
        }
        throw new InvalidDataException("There is no file in the form: curl -F file=@KQ-VIEC.xlsx.");
    }

    /// <summary>The body is no form, or ends in the middle of one. What is too large is told so by the server itself.</summary>
    internal static bool IsMalformed(Exception exception) =>
        exception is InvalidDataException or IOException and not BadHttpRequestException;

    internal static ProblemHttpResult Refused(IReadOnlyList<Finding> findings, FindingCatalog catalog) =>
        TypedResults.Problem(
            catalog.Vietnamese(findings[0]),
            statusCode: findings[0].Code == FindingCodes.WorkbookTooLarge ? StatusCodes.Status413PayloadTooLarge
                : FindingCodes.Quotas.Contains(findings[0].Code) ? StatusCodes.Status429TooManyRequests
                : StatusCodes.Status422UnprocessableEntity,
            extensions:
            [
                new KeyValuePair<string, object?>("code", findings[0].Code),
                new KeyValuePair<string, object?>(
                    "findings",
                    findings.Select(f => FindingView.Of(f, catalog)).ToList()
                ),
            ]
        );
}
