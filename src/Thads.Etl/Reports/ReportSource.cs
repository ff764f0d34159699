namespace Thads.Etl.Reports;

/// <summary>A submission that a report was made of.</summary>
/// <param name="OfficeCode">The office that sent it.</param>
/// <param name="PartCode">The office whose sheet among the annexes it is in.</param>
/// <param name="SubmissionId">Its number in the log.</param>
/// <param name="Reading">Which decision on how its workbook is read, from 1.</param>
/// <param name="Months">The months that it reports on: fewer than the report's where the office has ended.</param>
/// <param name="ContentHash">SHA-256 of the workbook as received.</param>
/// <param name="RowsHash">SHA-256 of what was accepted of it.</param>
public sealed record ReportSource(
    string OfficeCode,
    string PartCode,
    int SubmissionId,
    int Reading,
    int Months,
    string ContentHash,
    string RowsHash
);
