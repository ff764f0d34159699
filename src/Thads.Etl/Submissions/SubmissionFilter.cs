using System.Globalization;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Which submissions are wanted, and in which order; null means all.</summary>
/// <param name="Approval">What the province said of them.</param>
/// <param name="Text">A part of the file's name or of who sent it, or a number.</param>
public sealed record SubmissionFilter(
    SubmissionStatus? Status = null,
    string? FormCode = null,
    string? OfficeCode = null,
    int? StatYear = null,
    int? Months = null,
    SubmissionApproval? Approval = null,
    string? Text = null,
    SubmissionOrder Order = SubmissionOrder.Newest
)
{
    public IQueryable<Submission> Apply(IQueryable<Submission> submissions)
    {
        if (Status is { } status)
        {
            submissions = submissions.Where(s => s.Status == status);
        }
        if (FormCode is { Length: > 0 } form)
        {
            submissions = submissions.Where(s => s.FormCode == form);
        }
        if (OfficeCode is { Length: > 0 } office)
        {
            submissions = submissions.Where(s => s.OfficeCode == office);
        }
        if (StatYear is { } year)
        {
            submissions = submissions.Where(s => s.StatYear == year);
        }
        if (Months is { } months)
        {
            submissions = submissions.Where(s => s.Months == months);
        }
        if (Approval is { } approval)
        {
            submissions = submissions.Where(s => s.Approval == approval);
        }
        return string.IsNullOrWhiteSpace(Text) ? submissions : Holding(submissions, Text.Trim());
    }

    public IOrderedQueryable<Submission> Sort(IQueryable<Submission> submissions) =>
        Order switch
        {
            SubmissionOrder.Oldest => submissions.OrderBy(s => s.SubmissionId),
            SubmissionOrder.Office => submissions
                .OrderBy(s => s.OfficeCode ?? s.SenderOfficeCode)
                .ThenByDescending(s => s.SubmissionId),
            SubmissionOrder.Period => submissions
                .OrderByDescending(s => s.StatYear)
                .ThenByDescending(s => s.Months)
                .ThenByDescending(s => s.SubmissionId),
            _ => submissions.OrderByDescending(s => s.SubmissionId),
        };

    private static IQueryable<Submission> Holding(IQueryable<Submission> submissions, string text)
    {
        var lower = text.ToLowerInvariant();
        var number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
#pragma warning disable CA1304, CA1311 // Said in SQL, which knows no culture of ours.
        return submissions.Where(s =>
            s.SubmissionId == number || s.FileName.ToLower().Contains(lower) || s.Sender.ToLower().Contains(lower)
        );
#pragma warning restore CA1304, CA1311
    }
}
