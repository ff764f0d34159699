using Thads.Warehouse.Submissions;

namespace Thads.Warehouse.Rebuild;

/// <summary>How a workbook reads now, against what was accepted.</summary>
/// <param name="DifferenceCount">How many cells differ.</param>
/// <param name="Differences">The first of them.</param>
/// <param name="ReadingHash">SHA-256 of what is read now, or of why it cannot be read.</param>
/// <param name="Failure">Why it cannot be read now; null where it can.</param>
/// <param name="Now">What would be loaded if the new reading were taken; null where it has errors.</param>
public sealed record ComparedReading(
    int DifferenceCount,
    IReadOnlyList<CellDifference> Differences,
    string ReadingHash,
    string? Failure,
    LoadableSubmission? Now
)
{
    public bool IsSame => DifferenceCount == 0 && Failure is null;
}
