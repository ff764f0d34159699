namespace Thads.Etl.Lineage;

/// <summary>A sum of fact cells that a KPI is worked out from.</summary>
/// <param name="Role">What it is in the formula.</param>
/// <param name="Column">The column of the marts that states the sum, such as <c>cases_completed</c>, or a target's.</param>
/// <param name="YearsBack">0 for the KPI's own year, 1 for the same months of the year before.</param>
public sealed record KpiTerm(KpiTermRole Role, string Column, int YearsBack = 0);
