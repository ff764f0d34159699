namespace Thads.Etl.Lineage;

/// <summary>Which cells of a trace are wanted: those of one <see cref="TracedPart"/>.</summary>
/// <param name="Term">The place of the term in the formula, from 0.</param>
/// <param name="OfficeCode">The office, as the warehouse writes it.</param>
/// <param name="FactColumn">The component.</param>
public sealed record KpiCellFilter(int Term, string OfficeCode, string FactColumn);
