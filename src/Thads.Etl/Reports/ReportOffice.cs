using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Reports;

/// <summary>How an office stood with the form and period when the report was made.</summary>
/// <param name="OfficeCode">The office.</param>
/// <param name="Name">Its name at the period's end.</param>
/// <param name="State">Whether its figures are in the report, and why not.</param>
/// <param name="SubmissionId">Its current submission; null where there is none.</param>
/// <param name="Version">Which of its submissions for the period that is, from 1.</param>
/// <param name="ReceivedOn">The day in Vietnam on which it first came.</param>
/// <param name="DaysLate">How many days after the last moment allowed that was; 0 in time.</param>
/// <param name="Approval">What the province said of it.</param>
/// <param name="Months">The months that its figures are for.</param>
public sealed record ReportOffice(
    string OfficeCode,
    string Name,
    ReportOfficeState State,
    int? SubmissionId,
    int? Version,
    DateOnly? ReceivedOn,
    int DaysLate,
    SubmissionApproval Approval,
    int? Months
);
