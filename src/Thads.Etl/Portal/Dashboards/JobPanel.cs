using System.Text;
using System.Text.Encodings.Web;
using Hangfire.Dashboard;
using Hangfire.Storage.Monitoring;
using Microsoft.Extensions.Localization;
using Thads.Etl.Jobs;
using Thads.Etl.Portal.Admin;

namespace Thads.Etl.Portal.Dashboards;

/// <summary>
/// What stands on a job's page before Hangfire's own: what it does, the submission that it is about, and each turn that it took with its
/// reason in one sentence. The stack trace is below, where Hangfire has it.
/// </summary>
internal static class JobPanel
{
    private const int TurnsShown = 12;

    public static NonEscapedString Render(JobDetailsRendererDto dto)
    {
        var services = dto.Page.Context.GetHttpContext().RequestServices;
        var words = services.GetRequiredService<IStringLocalizer<AdminText>>();
        var root = (dto.Page.AppPath ?? "/").TrimEnd('/');
        var html = new StringBuilder();
        if (dto.JobDetails.Job is { } job)
        {
            html.Append("<h3>").Append(Encode(services.GetRequiredService<JobNames>().Of(job))).Append("</h3>");
            var (address, title) = SubmissionJobIndex.SubmissionOf(job) is { } id
                ? ($"{root}/submissions/{id}", words["ToSubmission", id])
                : ($"{root}/admin/jobs", words["ToJobs"]);
            html.Append("<p><a class=\"btn btn-default\" href=\"")
                .Append(Encode(address))
                .Append("\">")
                .Append(Encode(title))
                .Append("</a></p>");
        }
        html.Append("<table class=\"table\"><tbody>");
        foreach (var turn in dto.JobDetails.History.Take(TurnsShown))
        {
            html.Append("<tr><td>")
                .Append(Encode(PortalFormat.Instant(turn.CreatedAt)))
                .Append("</td><td>")
                .Append(
                    Encode(
                        words[$"JobState.{turn.StateName}"] is { ResourceNotFound: false } name ? name : turn.StateName
                    )
                )
                .Append("</td><td>")
                .Append(Encode(ReasonOf(turn)))
                .Append("</td></tr>");
        }
        return new NonEscapedString(html.Append("</tbody></table>").ToString());
    }

    /// <summary>What went wrong in one sentence, or why it took the turn; never the stack.</summary>
    private static string ReasonOf(StateHistoryDto turn) =>
        turn.Data is { } data && data.TryGetValue("ExceptionMessage", out var message) && message is { Length: > 0 }
            ? message
            : turn.Reason ?? "";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
