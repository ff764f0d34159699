using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Api;

/// <summary>A submission as programs see it.</summary>
/// <param name="Status"><c>received</c>, <c>processing</c>, <c>held</c>, <c>rejected</c>, <c>loaded</c>, <c>superseded</c>, <c>failed</c> or <c>withdrawn</c>.</param>
/// <param name="IsSettled">Whether nothing more happens to it by itself.</param>
/// <param name="Period">Such as <c>2020-12</c>; null until recognised.</param>
/// <param name="Approval"><c>none</c>, <c>approved</c> or <c>returned</c>.</param>
internal sealed record SubmissionView(
    int SubmissionId,
    string FileName,
    string Status,
    bool IsSettled,
    DateTime ReceivedAt,
    DateTime StatusAt,
    string? FormCode,
    string? OfficeCode,
    string? Period,
    int? Version,
    int? FactRows,
    string Approval,
    string? Justification,
    string Sha256
)
{
    public static SubmissionView Of(Submission submission) =>
        new(
            submission.SubmissionId,
            submission.FileName,
            submission.Status.ToString().ToLowerInvariant(),
            submission.Status is not (SubmissionStatus.Received or SubmissionStatus.Processing),
            submission.ReceivedAt,
            submission.StatusAt,
            submission.FormCode ?? submission.DeclaredFormCode,
            submission.OfficeCode ?? submission.DeclaredOfficeCode,
            submission.StatYear is null ? null : $"{submission.StatYear}-{submission.Months:00}",
            submission.Version,
            submission.FactRows,
            submission.Approval.ToString().ToLowerInvariant(),
            submission.Justification,
            submission.ContentHash
        );
}
