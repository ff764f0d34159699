namespace Thads.Etl.Portal.Kpi;

/// <summary>Names the texts of the KPI pages.</summary>
public sealed class KpiText;
