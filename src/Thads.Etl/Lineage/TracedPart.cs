namespace Thads.Etl.Lineage;

/// <summary>What one component of one office adds to a term: the subtotal before its cells.</summary>
/// <param name="Term">The place of the term in the formula, from 0.</param>
/// <param name="Role">What the term is in the formula.</param>
/// <param name="StatYear">The year it is of.</param>
/// <param name="OfficeCode">The office.</param>
/// <param name="FactTable">The fact table.</param>
/// <param name="FactColumn">The component: its column.</param>
/// <param name="Sum">việc, đồng or percent.</param>
/// <param name="Facts">How many fact cells it is made of.</param>
public sealed record TracedPart(
    int Term,
    KpiTermRole Role,
    int StatYear,
    string OfficeCode,
    string FactTable,
    string FactColumn,
    decimal Sum,
    int Facts
);
