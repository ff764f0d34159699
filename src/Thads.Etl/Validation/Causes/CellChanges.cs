namespace Thads.Etl.Validation.Causes;

/// <summary>Cells that, changed in this way and no other, satisfy every equation.</summary>
/// <param name="Changes">By cell, what is added to its figure; none is 0.</param>
internal sealed record CellChanges(IReadOnlyDictionary<int, decimal> Changes);
