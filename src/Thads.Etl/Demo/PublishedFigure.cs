namespace Thads.Etl.Demo;

/// <summary>A figure as the department's report prints it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Printed">As printed, in the unit that the label says.</param>
/// <param name="Places">To how many decimal places it is printed.</param>
/// <param name="Computed">The same from the marts, unrounded; null when a year is missing.</param>
public sealed record PublishedFigure(string Label, decimal Printed, int Places, decimal? Computed)
{
    /// <summary>Whether the computed figure, rounded half-up to the printed places, is the printed one.</summary>
    public bool IsMet =>
        Computed is { } computed && Math.Round(computed, Places, MidpointRounding.AwayFromZero) == Printed;
}
