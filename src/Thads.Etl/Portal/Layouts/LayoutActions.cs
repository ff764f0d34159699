using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Layouts;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Layouts;

/// <summary>Teaching and retiring layouts from the portal: for the province and admins.</summary>
internal static class LayoutActions
{
    public static void MapLayoutActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/submissions/{id:int}/layout", TeachAsync).RequireAuthorization(Policies.Review);
        app.MapPost("/layouts/{id:int}/retire", RetireAsync).RequireAuthorization(Policies.Review);
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
}
