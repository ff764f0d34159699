using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Which submissions are wanted; null means all.</summary>
public sealed record SubmissionFilter(
    SubmissionStatus? Status = null,
    string? FormCode = null,
    string? OfficeCode = null,
    int? StatYear = null,
    int? Months = null
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
        return Months is { } months ? submissions.Where(s => s.Months == months) : submissions;
    }
}
