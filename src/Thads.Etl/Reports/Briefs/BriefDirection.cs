namespace Thads.Etl.Reports.Briefs;

/// <summary>Which way a figure has gone, as far as it is shown: the word beside it may not say more than the figure does.</summary>
public enum BriefDirection
{
    Down,
    Same,
    Up,
}
