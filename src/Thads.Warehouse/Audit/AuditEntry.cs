namespace Thads.Warehouse.Audit;

/// <summary>What is to be written down of something that was done.</summary>
/// <param name="Action">A code of <see cref="AuditActions"/>.</param>
/// <param name="Subject">To what, as <c>kind:key</c>.</param>
/// <param name="OfficeCode">The office it concerns; the actor's own where null.</param>
/// <param name="Detail">What else there is to know; is written as a JSON object. Never personal data of parties, never a secret.</param>
public sealed record AuditEntry(
    string Action,
    string? Subject = null,
    string? OfficeCode = null,
    IReadOnlyDictionary<string, string?>? Detail = null
);
