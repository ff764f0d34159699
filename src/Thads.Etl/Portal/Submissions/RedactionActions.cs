using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Retention;
using Thads.Etl.Security;

namespace Thads.Etl.Portal.Submissions;

/// <summary>The province redacts a stored workbook that names people.</summary>
internal static class RedactionActions
{
    public static void MapRedactionActions(this IEndpointRouteBuilder app) =>
        app.MapPost("/submissions/{id:int}/redact", RedactAsync).RequireAuthorization(Policies.Review);

    private static async Task<Results<RedirectHttpResult, NotFound>> RedactAsync(
        int id,
        [FromForm] string? reason,
        [FromForm] bool? sure,
        HttpContext http,
        SubmissionRedaction redaction,
        CancellationToken cancellationToken
    )
    {
        var page = FormattableString.Invariant($"/submissions/{id}");
        if (sure is not true)
        {
            return PortalRedirect.To(http, page, "NotRedactedUnsure");
        }
        return await redaction.RedactAsync(id, reason, http.Viewer().Actor, cancellationToken) switch
        {
            RedactionOutcome.Unknown => TypedResults.NotFound(),
            RedactionOutcome.Redacted => PortalRedirect.To(http, page, "Redacted"),
            RedactionOutcome.ReasonMissing => PortalRedirect.To(http, page, "NotReviewedReason"),
            _ => PortalRedirect.To(http, page, "NotRedacted"),
        };
    }
}
