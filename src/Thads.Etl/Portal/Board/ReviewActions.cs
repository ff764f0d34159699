using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Portal.Board;

/// <summary>What the province does with loaded submissions: approves, returns, reopens, and grants leave to send another.</summary>
internal static class ReviewActions
{
    public static void MapReviewActions(this IEndpointRouteBuilder app)
    {
        var review = app.MapGroup("").RequireAuthorization(Policies.Review);
        review.MapPost(
            "/submissions/{id:int}/approve",
            async (
                int id,
                [FromForm] int? next,
                HttpContext http,
                SubmissionReviews reviews,
                CancellationToken token
            ) =>
                await reviews.ApproveAsync(id, http.Viewer().Actor, token) is var outcome
                && outcome == ReviewOutcome.Decided
                && next is { } following
                    ? PortalRedirect.To(http, $"/submissions/{following}", "ApprovedBefore")
                    : Tell(http, id, outcome, "Approved")
        );
        review.MapPost(
            "/submissions/{id:int}/return",
            async (
                int id,
                [FromForm] string reason,
                HttpContext http,
                SubmissionReviews reviews,
                CancellationToken token
            ) => Tell(http, id, await reviews.ReturnAsync(id, reason, http.Viewer().Actor, token), "Returned")
        );
        review.MapPost(
            "/submissions/{id:int}/reopen",
            async (
                int id,
                [FromForm] string reason,
                HttpContext http,
                SubmissionReviews reviews,
                CancellationToken token
            ) => Tell(http, id, await reviews.ReopenAsync(id, reason, http.Viewer().Actor, token), "Reopened")
        );
        review.MapPost("/submissions/{id:int}/permit", PermitSubmissionAsync);
        review.MapPost("/permits/grant", GrantAsync);
        review.MapPost("/permits/revoke", RevokeAsync);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> PermitSubmissionAsync(
        int id,
        [FromForm] WrittenDay lastDay,
        [FromForm] string reason,
        HttpContext http,
        SubmissionReader reader,
        SubmissionPermits permits,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (
            await reader.FindAsync(viewer, id, cancellationToken)
            is not { OfficeCode: { } office, FormCode: { } form, StatYear: { } year, Months: { } months }
        )
        {
            return TypedResults.NotFound();
        }
        var outcome = await permits.GrantAsync(
            office,
            form,
            (year * 100) + months,
            VietnamTime.StartOf(lastDay.Day.AddDays(1)),
            reason,
            viewer.Actor,
            cancellationToken
        );
        return PortalRedirect.To(http, $"/submissions/{id}", MessageOf(outcome));
    }

    private static async Task<RedirectHttpResult> GrantAsync(
        [FromForm] string office,
        [FromForm] string form,
        [FromForm] string period,
        [FromForm] WrittenDay lastDay,
        [FromForm] string reason,
        HttpContext http,
        DeclaredTargets targets,
        SubmissionPermits permits,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var target = await targets.ReadAsync(form, office, period, cancellationToken);
            if (target is not { OfficeCode: { } officeCode, FormCode: { } formCode, PeriodKey: { } periodKey })
            {
                return PortalRedirect.To(http, "/permits", "NotPermitted");
            }
            var outcome = await permits.GrantAsync(
                officeCode,
                formCode,
                periodKey,
                VietnamTime.StartOf(lastDay.Day.AddDays(1)),
                reason,
                http.Viewer().Actor,
                cancellationToken
            );
            return PortalRedirect.To(http, "/permits", MessageOf(outcome));
        }
        catch (UnknownTargetException)
        {
            return PortalRedirect.To(http, "/permits", "NotPermitted");
        }
    }

    private static async Task<RedirectHttpResult> RevokeAsync(
        [FromForm] string office,
        [FromForm] string form,
        [FromForm] string period,
        HttpContext http,
        SubmissionPermits permits,
        CancellationToken cancellationToken
    )
    {
        var isRevoked =
            int.TryParse(period.Replace("-", "", StringComparison.Ordinal), out var key)
            && await permits.RevokeAsync(office, form, key, http.Viewer().Actor, cancellationToken);
        return PortalRedirect.To(http, "/permits", isRevoked ? "PermitRevoked" : "NotPermitRevoked");
    }

    private static string MessageOf(PermitOutcome outcome) =>
        outcome switch
        {
            PermitOutcome.Granted => "PermitGranted",
            PermitOutcome.ExpiryPassed => "NotPermittedPast",
            _ => "NotPermitted",
        };

    private static Results<RedirectHttpResult, NotFound> Tell(
        HttpContext http,
        int id,
        ReviewOutcome outcome,
        string done
    ) =>
        outcome == ReviewOutcome.Unknown
            ? TypedResults.NotFound()
            : PortalRedirect.To(
                http,
                $"/submissions/{id}",
                outcome switch
                {
                    ReviewOutcome.Decided => done,
                    ReviewOutcome.ReasonMissing => "NotReviewedReason",
                    ReviewOutcome.OwnReport => "NotOwnReport",
                    _ => "NotReviewed",
                }
            );
}
