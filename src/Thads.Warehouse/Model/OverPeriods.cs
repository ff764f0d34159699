namespace Thads.Warehouse.Model;

/// <summary>What becomes of a figure when those of several periods are added up: semi-additive figures (Kimball) must not be.</summary>
public enum OverPeriods
{
    /// <summary>No figure, or one that may be added up.</summary>
    Unsaid,

    /// <summary>A flow since 1 October: each period of a year holds the ones before it.</summary>
    Cumulative,

    /// <summary>What there is at the period's end: each period holds the same cases again.</summary>
    Stock,
}
