namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>A column that the model works out of each row of its table as it is loaded.</summary>
/// <param name="Column">The column.</param>
/// <param name="Expression">How, in M.</param>
internal sealed record AddedColumn(StarColumn Column, string Expression);
