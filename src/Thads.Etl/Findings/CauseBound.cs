namespace Thads.Etl.Findings;

/// <summary>How far the figure that is suggested for a cell is settled, where a rule only says what it may be at most, by stable codes.</summary>
internal static class CauseBound
{
    public const string AtMost = "at-most";
    public const string AtLeast = "at-least";
}
