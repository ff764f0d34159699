namespace Thads.Etl.Lineage;

/// <summary>A term of the formula with its sum.</summary>
/// <param name="Role">What it is in the formula.</param>
/// <param name="Column">The column of the marts that states it.</param>
/// <param name="StatYear">The year it is of.</param>
/// <param name="Sum">The fact cells added up, in việc, đồng or percent; null without any.</param>
/// <param name="Facts">How many fact cells.</param>
public sealed record TracedTerm(KpiTermRole Role, string Column, int StatYear, decimal? Sum, int Facts);
