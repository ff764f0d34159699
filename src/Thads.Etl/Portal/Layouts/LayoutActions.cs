using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Layouts;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Layouts;

/// <summary>Teaching and retiring layouts from the portal: for the province and admins.</summary>
internal static class LayoutActions
{
    public static void MapLayoutActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/submissions/{id:int}/layout", TeachAsync).RequireAuthorization(Policies.Review);
        app.MapPost("/layouts/{id:int}/retire", RetireAsync).RequireAuthorization(Policies.Review);
        app.MapPost("/submissions/{id:int}/words", TeachWordAsync).RequireAuthorization(Policies.Review);
        app.MapPost("/layouts/words/{id:int}/retire", RetireWordAsync).RequireAuthorization(Policies.Review);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> TeachAsync(
        int id,
        IFormCollection said,
        HttpContext http,
        SubmissionReader reader,
        LayoutLessons lessons,
        LayoutTeacher teacher,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (
            await reader.FindAsync(viewer, id, cancellationToken)
            is not { Status: SubmissionStatus.Rejected } submission
        )
        {
            return TypedResults.NotFound();
        }
        var lesson = await lessons.ReadAsync(
            submission,
            name => said.TryGetValue(name, out var values) ? values[0] : null,
            cancellationToken
        );
        var taught = lesson is null
            ? null
            : await teacher.TeachAsync(lesson.Definition, id, viewer.Actor, cancellationToken);
        return taught?.LayoutId is { } layout
            ? PortalRedirect.To(http, $"/layouts/{layout}", taught.IsNew ? "LayoutTaught" : "LayoutKnown")
            : PortalRedirect.To(http, $"/submissions/{id}/layout", "NotLayoutTaught");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RetireAsync(
        int id,
        [FromForm] string reason,
        HttpContext http,
        LayoutRegister register,
        CancellationToken cancellationToken
    )
    {
        var outcome = await register.RetireAsync(id, reason, http.Viewer().Actor, cancellationToken);
        return outcome == RetireOutcome.Unknown
            ? TypedResults.NotFound()
            : PortalRedirect.To(
                http,
                $"/layouts/{id}",
                outcome switch
                {
                    RetireOutcome.Retired => "LayoutRetired",
                    RetireOutcome.ReasonMissing => "NotReviewedReason",
                    _ => "NotLayoutRetired",
                }
            );
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> TeachWordAsync(
        int id,
        [FromForm] string text,
        [FromForm] string means,
        [FromForm] string? form,
        HttpContext http,
        SubmissionReader reader,
        WordTeacher teacher,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } submission)
        {
            return TypedResults.NotFound();
        }
        // "case_type:dan_su": the list, and what of it.
        var colon = means.IndexOf(':', StringComparison.Ordinal);
        var (list, code) = colon < 0 ? ("", means) : (means[..colon], means[(colon + 1)..]);
        // Of a table that is only like a form, the page says which.
        form =
            list != WordRecord.Heading ? null
            : string.IsNullOrEmpty(form) ? submission.FormCode ?? submission.DeclaredFormCode
            : form;
        var taught = await teacher.TeachAsync(
            new TaughtWord(list, form, text, code),
            id,
            viewer.Actor,
            cancellationToken
        );
        return taught.WordId is { } word
            ? PortalRedirect.To(http, $"/layouts/words/{word}", taught.IsNew ? "WordTaught" : "WordKnown")
            : PortalRedirect.To(http, $"/submissions/{id}", "NotWordTaught");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RetireWordAsync(
        int id,
        [FromForm] string reason,
        HttpContext http,
        WordRegister register,
        CancellationToken cancellationToken
    )
    {
        var outcome = await register.RetireAsync(id, reason, http.Viewer().Actor, cancellationToken);
        return outcome == RetireOutcome.Unknown
            ? TypedResults.NotFound()
            : PortalRedirect.To(
                http,
                $"/layouts/words/{id}",
                outcome switch
                {
                    RetireOutcome.Retired => "WordRetired",
                    RetireOutcome.ReasonMissing => "NotReviewedReason",
                    _ => "NotWordRetired",
                }
            );
    }
}
