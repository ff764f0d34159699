using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Thads.Etl.Findings;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Api;

/// <summary>Sending workbooks and asking what became of them: <c>/api/submissions</c>.</summary>
internal static class SubmissionEndpoints
{
    private const int LongestPage = 1_000;

    public static void MapSubmissions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/submissions", ListAsync)
            .WithSummary("Submissions, newest first.")
            .RequireAuthorization(Policies.Read);
        api.MapGet("/submissions/{id:int}", FindAsync)
            .WithSummary("Where a submission stands; answers 304 to If-None-Match while nothing has changed.")
            .RequireAuthorization(Policies.Read);
        api.MapGet("/submissions/{id:int}/findings", FindingsAsync)
            .WithSummary(
                "Everything that validation had to say, each at its cell; what stands there only for who may have the workbook."
            )
            .RequireAuthorization(Policies.Read);
        api.MapGet("/submissions/{id:int}/causes", CausesAsync)
            .WithSummary(
                "Which cells are probably wrong, with the figures that they would have to say; the findings that each explains are counted from 0, in the order of /findings."
            )
            .RequireAuthorization(Policies.Read);
        api.MapGet("/submissions/{id:int}/groups", GroupsAsync)
            .WithSummary(
                "Which findings have one cause and are told as one line; they are counted from 0, in the order of /findings. A group of warnings is justified by its key."
            )
            .RequireAuthorization(Policies.Read);
        api.MapGet("/submissions/{id:int}/annotated", AnnotatedAsync)
            .WithSummary("The sender's own workbook with every finding at its cell (.xlsx).")
            .RequireAuthorization(Policies.Read);
        api.MapGet("/submissions/{id:int}/original", OriginalAsync)
            .WithSummary("The workbook exactly as it was sent; 410 where it was erased.")
            .RequireAuthorization(Policies.Read);
        api.MapPost("/submissions/{id:int}/justification", JustifyAsync)
            .WithSummary("Answers the warnings that a submission is held for.")
            .RequireAuthorization(Policies.Submit);
        api.MapPost("/submissions/{id:int}/withdrawal", WithdrawAsync)
            .WithSummary("Takes a submission back before it is loaded.")
            .RequireAuthorization(Policies.Submit);
    }

    private static async Task<Results<Ok<PageView<SubmissionView>>, ProblemHttpResult>> ListAsync(
        HttpContext http,
        SubmissionReader reader,
        DeclaredTargets targets,
        string? status,
        string? form,
        string? office,
        string? period,
        int? offset,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        SubmissionStatus? wanted = null;
        if (status is not null)
        {
            if (
                !Enum.TryParse<SubmissionStatus>(status, ignoreCase: true, out var known) || int.TryParse(status, out _)
            )
            {
                return ApiProblem.Of(400, "status.unknown", $"“{status}” is no status.");
            }
            wanted = known;
        }
        if (PageProblem(offset, limit) is { } problem)
        {
            return problem;
        }
        try
        {
            var target = await targets.ReadAsync(form, office, period, cancellationToken);
            var filter = new SubmissionFilter(
                wanted,
                target.FormCode,
                target.OfficeCode,
                target.PeriodKey / 100,
                target.PeriodKey % 100
            );
            var page = await reader.ListAsync(http.Viewer(), filter, offset ?? 0, limit ?? 100, cancellationToken);
            return TypedResults.Ok(PageView<SubmissionView>.Of(page, SubmissionView.Of));
        }
        catch (UnknownTargetException e)
        {
            return ApiProblem.Of(400, "target.unknown", e.Message);
        }
    }

    private static async Task<Results<Ok<SubmissionView>, StatusCodeHttpResult, ProblemHttpResult>> FindAsync(
        int id,
        HttpContext http,
        SubmissionReader reader,
        CancellationToken cancellationToken
    )
    {
        if (await reader.FindAsync(http.Viewer(), id, cancellationToken) is not { } submission)
        {
            return Missing(id);
        }
        var tag = new EntityTagHeaderValue(
            $"\"{submission.SubmissionId}-{submission.Status}-{submission.StatusAt.Ticks:x}-{submission.ApprovalAt?.Ticks:x}\""
        );
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(SubmissionView.Of(submission));
    }

    private static async Task<Results<Ok<PageView<FindingView>>, ProblemHttpResult>> FindingsAsync(
        int id,
        string? severity,
        string? code,
        int? offset,
        int? limit,
        HttpContext http,
        SubmissionReader reader,
        FindingCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } submission)
        {
            return Missing(id);
        }
        Severity? wanted = null;
        if (severity is not null)
        {
            if (!Enum.TryParse<Severity>(severity, ignoreCase: true, out var known) || int.TryParse(severity, out _))
            {
                return ApiProblem.Of(400, "severity.unknown", $"“{severity}” is none of error, warning, info.");
            }
            wanted = known;
        }
        if (PageProblem(offset, limit) is { } problem)
        {
            return problem;
        }
        var page = await reader.FindingsAsync(
            viewer,
            submission,
            wanted,
            code,
            offset ?? 0,
            limit ?? LongestPage,
            cancellationToken
        );
        return TypedResults.Ok(PageView<FindingView>.Of(page, finding => FindingView.Of(finding, catalog)));
    }

    private static async Task<Results<Ok<IReadOnlyList<CauseView>>, ProblemHttpResult>> CausesAsync(
        int id,
        HttpContext http,
        SubmissionReader reader,
        CauseCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } submission)
        {
            return Missing(id);
        }
        var causes = await reader.CausesAsync(viewer, submission, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<CauseView>>([
            .. causes.Select(cause => CauseView.Of(cause.Cause, cause.Findings, catalog)),
        ]);
    }

    private static async Task<Results<Ok<IReadOnlyList<GroupView>>, ProblemHttpResult>> GroupsAsync(
        int id,
        HttpContext http,
        SubmissionReader reader,
        CauseCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } submission)
        {
            return Missing(id);
        }
        var groups = await reader.GroupsAsync(viewer, submission, severity: null, [], cancellationToken);
        return TypedResults.Ok<IReadOnlyList<GroupView>>([
            .. groups.Select(group => GroupView.Of(group.Group, catalog)),
        ]);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> AnnotatedAsync(
        int id,
        HttpContext http,
        SubmissionReader reader,
        SubmissionArchive archive,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        return !viewer.MayDownload ? NoFiles()
            : await reader.FindAsync(viewer, id, cancellationToken) is not { } submission ? Missing(id)
            : await archive.AnnotatedAsync(submission, viewer.Actor, cancellationToken) is not { } bytes ? Erased(id)
            : TypedResults.File(
                bytes,
                SubmissionArchive.XlsxType,
                $"{Path.GetFileNameWithoutExtension(submission.FileName)}-kiem-tra.xlsx"
            );
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OriginalAsync(
        int id,
        HttpContext http,
        SubmissionReader reader,
        SubmissionArchive archive,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        return !viewer.MayDownload ? NoFiles()
            : await reader.FindAsync(viewer, id, cancellationToken) is not { } submission ? Missing(id)
            : await archive.OriginalAsync(submission, viewer.Actor, cancellationToken) is not { } bytes ? Erased(id)
            : TypedResults.File(bytes, "application/octet-stream", submission.FileName);
    }

    private static async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> JustifyAsync(
        int id,
        [FromBody] JustificationBody body,
        HttpContext http,
        SubmissionReader reader,
        SubmissionJustifier justifier,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is null)
        {
            return Missing(id);
        }
        var groups = (body.Groups ?? []).ToDictionary(group => group.Key, group => group.Value ?? "");
        if (!groups.Values.Append(body.Text ?? "").All(StorableText.IsStorable))
        {
            return ApiProblem.Of(400, "text.invalid", "The text holds characters that are no text, such as U+0000.");
        }
        return await justifier.JustifyAsync(
            id,
            new Justification(body.Text, groups),
            viewer.Actor,
            cancellationToken
        ) switch
        {
            JustificationOutcome.Justified => TypedResults.Ok(
                SubmissionView.Of((await reader.FindAsync(viewer, id, cancellationToken))!)
            ),
            JustificationOutcome.SaysNothing => ApiProblem.Of(
                400,
                "justification.empty",
                "A justification says something, in letters or digits."
            ),
            JustificationOutcome.LeavesSomeOpen => ApiProblem.Of(
                400,
                "justification.incomplete",
                "Some warnings are in none of the groups that are justified: say why of them too, or of all in “text”."
            ),
            JustificationOutcome.UnknownGroup => ApiProblem.Of(
                400,
                "justification.unknown-group",
                "The submission has no such group of warnings; /groups tells which it has."
            ),
            _ => ApiProblem.Of(409, "submission.not-held", "The submission is not held for its warnings."),
        };
    }

    private static async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> WithdrawAsync(
        int id,
        HttpContext http,
        SubmissionReader reader,
        SubmissionLog log,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is null)
        {
            return Missing(id);
        }
        return await log.WithdrawAsync(id, viewer.Actor, cancellationToken) == WithdrawalOutcome.Withdrawn
            ? TypedResults.Ok(SubmissionView.Of((await reader.FindAsync(viewer, id, cancellationToken))!))
            : ApiProblem.Of(409, "submission.not-pending", "The submission is settled: it cannot be taken back.");
    }

    private static ProblemHttpResult? PageProblem(int? offset, int? limit) =>
        offset < 0 || limit is < 1 or > LongestPage
            ? ApiProblem.Of(400, "page.invalid", $"offset is 0 or more, and limit is 1 to {LongestPage}.")
            : null;

    private static ProblemHttpResult Missing(int id) => ApiProblem.NotFound($"There is no submission {id}.");

    private static ProblemHttpResult Erased(int id) =>
        ApiProblem.Of(410, "workbook.erased", $"The workbook of submission {id} was erased; its figures stand.");

    private static ProblemHttpResult NoFiles() =>
        ApiProblem.Of(403, "auth.forbidden", "Workbooks may name people: they are not for analysts.");
}
