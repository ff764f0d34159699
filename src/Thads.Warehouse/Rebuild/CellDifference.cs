namespace Thads.Warehouse.Rebuild;

/// <summary>A cell that reads differently now.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Cell">Such as <c>F12</c>; null where the sheet has no such column.</param>
/// <param name="ColumnCode">The form's code of the column; empty for a whole row.</param>
/// <param name="Accepted">As accepted; null where there was no such row.</param>
/// <param name="Now">As it is read now; null where there is no such row.</param>
public sealed record CellDifference(string Sheet, string? Cell, string ColumnCode, string? Accepted, string? Now);
