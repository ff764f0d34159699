namespace Thads.Etl.Portal.Kpi.Charts;

/// <summary>How a series is drawn. Each is told apart without colour, too.</summary>
public enum ChartMark
{
    /// <summary>Filled bars.</summary>
    Bar,

    /// <summary>Hatched bars.</summary>
    SecondBar,

    /// <summary>Empty bars: what is not there.</summary>
    EmptyBar,

    /// <summary>A line with round marks.</summary>
    Line,

    /// <summary>A line with square marks.</summary>
    SecondLine,

    /// <summary>Short strokes across, dashed: what was to be reached.</summary>
    Target,
}
