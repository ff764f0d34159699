namespace Thads.Etl.Retention;

/// <summary>How a workbook was erased.</summary>
/// <param name="ErasedAt">When (UTC).</param>
/// <param name="ErasedBy">By whom; <c>system</c> at night.</param>
/// <param name="RedactionReason">Why it was redacted; null where its time was over.</param>
public sealed record Erasure(DateTime ErasedAt, string ErasedBy, string? RedactionReason);
