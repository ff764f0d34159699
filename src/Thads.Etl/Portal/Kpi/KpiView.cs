namespace Thads.Etl.Portal.Kpi;

/// <summary>Which figures are wanted: as they were reported, of approved reports only, or by today's structure of offices.</summary>
public enum KpiView
{
    Reported,
    Approved,
    CurrentStructure,
}
