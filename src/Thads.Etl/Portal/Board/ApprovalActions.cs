using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Security;

namespace Thads.Etl.Portal.Board;

/// <summary>Approves many submissions in one action, each a decision of its own.</summary>
internal static class ApprovalActions
{
    public static void MapApprovalActions(this IEndpointRouteBuilder app) =>
        app.MapPost("/approvals/approve", ApproveAsync).RequireAuthorization(Policies.Review);

    private static async Task<RedirectHttpResult> ApproveAsync(
        [FromForm] int[] id,
        [FromForm] string? period,
        HttpContext http,
        ApprovalQueue queue,
        CancellationToken cancellationToken
    )
    {
        int[] listed = [.. id.Distinct().Take(ApprovalQueue.Most)];
        var approved = await queue.ApproveAsync(listed, http.Viewer().Actor, cancellationToken);
        var page = string.IsNullOrEmpty(period) ? "/approvals" : $"/approvals?period={Uri.EscapeDataString(period)}";
        return PortalRedirect.To(
            http,
            page,
            approved == 0 ? "NotAllApproved"
                : approved < listed.Length ? "SomeApproved"
                : "AllApproved"
        );
    }
}
