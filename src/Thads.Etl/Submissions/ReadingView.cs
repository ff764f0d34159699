using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>A submission whose workbook reads differently now from what was accepted.</summary>
/// <param name="Failure">Why it cannot be read now; null where it can.</param>
/// <param name="CanBeAccepted">Whether the new reading is without errors.</param>
/// <param name="IsReturned">Whether the office has been asked for another workbook.</param>
/// <param name="Differences">The first of the cells that differ.</param>
public sealed record ReadingView(
    int SubmissionId,
    string FileName,
    string FormCode,
    string OfficeCode,
    int StatYear,
    int Months,
    DateTime FoundAt,
    int DifferenceCount,
    string? Failure,
    bool IsDamaged,
    bool CanBeAccepted,
    bool IsReturned,
    string? KeptBy,
    DateTime? KeptAt,
    string? KeptReason,
    IReadOnlyList<ReadingDifference> Differences
)
{
    /// <summary>Whether the province has yet to decide.</summary>
    public bool IsOpen => KeptBy is null && !IsReturned;
}
