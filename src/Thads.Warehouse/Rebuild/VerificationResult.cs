namespace Thads.Warehouse.Rebuild;

/// <summary>What verification found.</summary>
/// <param name="Rows">How many rows were compared in each table.</param>
/// <param name="FirstDifference">The first row that differs, or else the first problem, in words; null when all is well.</param>
public sealed record VerificationResult(IReadOnlyDictionary<string, long> Rows, string? FirstDifference)
{
    /// <summary>Submissions of which what was accepted, or the stored bytes, are damaged.</summary>
    public IReadOnlyList<SubmissionProblem> Problems { get; init; } = [];

    /// <summary>
    /// Submissions whose workbook reads differently now, which the province has yet to decide on. They are no difference: the warehouse
    /// holds what was accepted.
    /// </summary>
    public IReadOnlyList<int> OpenReadings { get; init; } = [];

    public bool IsEqual => FirstDifference is null && Problems.Count == 0;
}
