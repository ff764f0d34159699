namespace Thads.Warehouse.Offices;

/// <summary>An office that ended before the statistical year did, of which nobody has said what became of that year's figures.</summary>
/// <param name="OfficeCode">The office.</param>
/// <param name="EndedOn">Its last day.</param>
/// <param name="Successors">Who succeeded it; none where no succession is known.</param>
public sealed record OfficeEnding(string OfficeCode, DateOnly EndedOn, IReadOnlyList<string> Successors);
