using Thads.Etl.Validation;
using Thads.Etl.Workbooks;

namespace Thads.Etl.Submissions;

/// <summary>The last check before loading: the office's other periods and forms, and whether the period still takes figures.</summary>
internal static class SubmissionValidator
{
    /// <summary>The validated submission, or null when anything found so far is an error.</summary>
    public static ValidatedSubmission? Validate(
        FormReading reading,
        SubmissionHistory history,
        IReadOnlyList<OtherForm> others,
        bool isLocked,
        FindingCollector findings
    )
    {
        if (isLocked)
        {
            findings.Add(FindingCodes.PeriodLocked, reading.SheetName, found: history.Target.LabelVi);
        }
        reading.CheckHistory(history, findings);
        reading.CheckForms(others, findings);
        return findings.HasErrors || reading.Target is not { } target ? null : new ValidatedSubmission(reading, target);
    }
}
