using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Portal.Submissions;

/// <summary>What a sender does with a submission from its page.</summary>
internal static class SubmissionActions
{
    /// <summary>The name of the field of a warning's own answer begins so, and ends with the warning's number.</summary>
    private const string AnswerField = "answer-";

    public static void MapSubmissionActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/submissions/{id:int}/justify", JustifyAsync).RequireAuthorization(Policies.Submit);
        app.MapPost("/submissions/{id:int}/messages", WriteAsync).RequireAuthorization(Policies.Submit);
        app.MapPost("/submissions/{id:int}/retry", RetryAsync).RequireAuthorization(Policies.Submit);
        app.MapPost("/submissions/{id:int}/withdraw", WithdrawAsync).RequireAuthorization(Policies.Submit);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> JustifyAsync(
        int id,
        [FromForm] string? text,
        HttpContext http,
        SubmissionReader reader,
        SubmissionJustifier justifier,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is null)
        {
            return TypedResults.NotFound();
        }
        var form = await http.Request.ReadFormAsync(cancellationToken);
        // A page names each group once; what names one twice is none of ours, and its last word counts.
        var groups = new Dictionary<string, string>();
        foreach (var (group, why) in form["key"].Zip(form["reason"]))
        {
            groups[group ?? ""] = why ?? "";
        }
        var answers = new Dictionary<int, string>();
        foreach (var field in form.Where(field => field.Key.StartsWith(AnswerField, StringComparison.Ordinal)))
        {
            if (
                int.TryParse(
                    field.Key[AnswerField.Length..],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var ordinal
                )
            )
            {
                answers[ordinal] = field.Value.ToString();
            }
        }
        var outcome = await justifier.JustifyAsync(
            id,
            new Justification(text, groups) { Answers = answers },
            viewer.Actor,
            cancellationToken
        );
        return PortalRedirect.To(
            http,
            $"/submissions/{id}",
            outcome switch
            {
                JustificationOutcome.Justified => "Justified",
                JustificationOutcome.SaysNothing => "NotReviewedReason",
                JustificationOutcome.LeavesSomeOpen => "JustifiedInPart",
                _ => "NotJustified",
            }
        );
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> WriteAsync(
        int id,
        [FromForm] string text,
        HttpContext http,
        SubmissionReader reader,
        SubmissionConversation conversation,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (!viewer.HasNotices || await reader.FindAsync(viewer, id, cancellationToken) is null)
        {
            return TypedResults.NotFound();
        }
        var isWritten = await conversation.WriteAsync(id, text, viewer.Actor, cancellationToken);
        return PortalRedirect.To(http, $"/submissions/{id}", isWritten ? "MessageSent" : "NotReviewedReason");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RetryAsync(
        int id,
        HttpContext http,
        SubmissionReader reader,
        SubmissionIntake intake,
        CancellationToken cancellationToken
    )
    {
        var viewer = http.Viewer();
        if (await reader.FindAsync(viewer, id, cancellationToken) is null)
        {
            return TypedResults.NotFound();
        }
        var isTaken = await intake.RetryAsync(id, viewer.Actor, cancellationToken);
        return PortalRedirect.To(http, $"/submissions/{id}", isTaken ? "Retried" : "NotRetried");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> WithdrawAsync(
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
            return TypedResults.NotFound();
        }
        var outcome = await log.WithdrawAsync(id, viewer.Actor, cancellationToken);
        return PortalRedirect.To(
            http,
            $"/submissions/{id}",
            outcome == WithdrawalOutcome.Withdrawn ? "Withdrawn" : "NotWithdrawn"
        );
    }
}
