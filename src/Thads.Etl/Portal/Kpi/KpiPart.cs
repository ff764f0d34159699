namespace Thads.Etl.Portal.Kpi;

/// <summary>Which columns of the tables are shown: all of them are wider than an office's screen.</summary>
public enum KpiPart
{
    /// <summary>In cases.</summary>
    Cases,

    /// <summary>In money.</summary>
    Money,

    /// <summary>What was collected, and the backlog.</summary>
    Structure,

    /// <summary>Every column.</summary>
    All,
}
