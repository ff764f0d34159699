using Thads.Etl.Findings;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Submissions;

/// <summary>The last check before loading: the office's other periods and forms, and whether the period still takes figures.</summary>
internal static class SubmissionValidator
{
    /// <summary>The validated submission, or null when anything found so far is an error.</summary>
    public static ValidatedSubmission? Validate(
        FormReading reading,
        SubmissionHistory history,
        IReadOnlyList<OtherForm> others,
        SlotGate gate,
        FindingCollector findings
    )
    {
        if (gate.IsPeriodLocked)
        {
            findings.Add(FindingCodes.PeriodLocked, reading.SheetName, found: history.Target.LabelVi);
        }
        if (gate.ApprovedVersion is { } version)
        {
            findings.Add(
                FindingCodes.PeriodApproved,
                reading.SheetName,
                found: history.Target.LabelVi,
                arguments: [("form", reading.Form.Code), ("version", version)]
            );
        }
        if (gate.OtherSender is { } sender)
        {
            findings.Add(
                FindingCodes.PeriodSentByOther,
                reading.SheetName,
                found: sender,
                arguments: [("form", reading.Form.Code), ("period", history.Target.LabelVi)]
            );
        }
        ReadingChecks.CheckHistory(reading, history, findings);
        ReadingChecks.CheckForms(reading, others, findings);
        return findings.HasErrors || reading.Target is not { } target ? null : new ValidatedSubmission(reading, target);
    }
}
