namespace Thads.Warehouse.Rebuild;

/// <summary>What verification found.</summary>
/// <param name="Rows">How many rows were compared in each table.</param>
/// <param name="FirstDifference">The first row that differs, in words; null when all are equal.</param>
public sealed record VerificationResult(IReadOnlyDictionary<string, long> Rows, string? FirstDifference)
{
    public bool IsEqual => FirstDifference is null;
}
