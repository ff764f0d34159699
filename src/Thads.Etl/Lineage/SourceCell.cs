namespace Thads.Etl.Lineage;

/// <summary>What a cell of a stored workbook holds.</summary>
/// <param name="Raw">As it stands there.</param>
/// <param name="Value">As a figure in việc, đồng or percent; null where it is none.</param>
internal sealed record SourceCell(string Raw, decimal? Value);
