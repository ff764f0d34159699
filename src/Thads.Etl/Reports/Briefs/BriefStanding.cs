namespace Thads.Etl.Reports.Briefs;

/// <summary>Where an office stands among the others.</summary>
public enum BriefStanding
{
    /// <summary>Neither.</summary>
    Between,

    /// <summary>Among the best.</summary>
    Best,

    /// <summary>Among the worst.</summary>
    Worst,
}
