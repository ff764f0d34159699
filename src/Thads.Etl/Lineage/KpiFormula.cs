namespace Thads.Etl.Lineage;

/// <summary>How a column of the KPI marts follows from fact cells.</summary>
/// <param name="Column">The marts' column.</param>
/// <param name="Words">The formula in Vietnamese.</param>
/// <param name="Terms">The sums it is made of.</param>
/// <param name="Compute">Works it out from the terms' sums, in their order, and the months of the period; null where the marts hold null.</param>
public sealed record KpiFormula(
    string Column,
    string Words,
    IReadOnlyList<KpiTerm> Terms,
    Func<IReadOnlyList<double?>, int, double?> Compute
)
{
    /// <summary>Whether only the marts by period have the column.</summary>
    public bool IsByPeriod { get; init; }
}
