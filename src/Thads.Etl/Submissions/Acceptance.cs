using Thads.Etl.Forms;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>What a submission was accepted as, found by the codes that it was accepted under, whether or not they are in force still.</summary>
internal static class Acceptance
{
    /// <exception cref="ReplayException">There is no such form, office or period any more.</exception>
    public static (Form Form, FormTarget Target) AcceptedAs(
        this FormCatalog forms,
        Submission submission,
        ReferenceData reference
    )
    {
        var form =
            forms.Find(submission.FormCode!) ?? throw new ReplayException($"There is no form {submission.FormCode}.");
        var period =
            reference.Period(submission.StatYear!.Value, submission.Months!.Value)
            ?? throw new ReplayException($"There is no period {submission.StatYear}-{submission.Months}.");
        var office =
            reference.OfficeByCode(submission.OfficeCode!, period.EndDate)
            ?? throw new ReplayException($"There is no office {submission.OfficeCode}.");
        return (form, new FormTarget(office, period));
    }

    /// <summary>The rows that were accepted.</summary>
    /// <exception cref="ReplayException">They are not what was written down.</exception>
    public static AcceptedRows RowsOf(this Form form, SubmissionReading accepted) =>
        RecordedReading.HashOf(accepted.Rows) == accepted.RowsHash
            ? form.Accepted(accepted.Rows)
            : throw new ReplayException("What was accepted of it has been changed (etl.submission_reading).");
}
