using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Security;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Portal.Board;

/// <summary>What the province decides of a workbook that reads differently now: the accepted figures stay, the new ones are taken, or another is awaited.</summary>
internal static class ReadingActions
{
    public static void MapReadingActions(this IEndpointRouteBuilder app) =>
        app.MapPost("/readings/{id:int}/decide", DecideAsync).RequireAuthorization(Policies.Review);

    private static async Task<RedirectHttpResult> DecideAsync(
        int id,
        [FromForm] string decision,
        [FromForm] string reason,
        HttpContext http,
        ReadingDecisions decisions,
        SubmissionReviews reviews,
        CancellationToken cancellationToken
    )
    {
        var actor = http.Viewer().Actor;
        var message = decision switch
        {
            "keep" => MessageOf(await decisions.KeepAsync(id, reason, actor, cancellationToken), "ReadingKept"),
            "accept" => MessageOf(await decisions.AcceptAsync(id, reason, actor, cancellationToken), "ReadingAccepted"),
            "return" => await reviews.ReturnAsync(id, reason, actor, cancellationToken) == ReviewOutcome.Decided
                ? "Returned"
                : "NotReviewed",
            _ => "NotKnown",
        };
        return PortalRedirect.To(http, "/readings", message);
    }

    private static string MessageOf(ReadingOutcome outcome, string done) =>
        outcome switch
        {
            ReadingOutcome.Decided => done,
            ReadingOutcome.HasErrors => "NotReadingWithErrors",
            ReadingOutcome.PeriodLocked => "NotReadingLocked",
            ReadingOutcome.ReadsAnew => "NotReadingAnew",
            _ => "NotReviewed",
        };
}
