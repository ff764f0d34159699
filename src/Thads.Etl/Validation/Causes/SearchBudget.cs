namespace Thads.Etl.Validation.Causes;

/// <summary>How many steps a search may still take: steps and not seconds, so that the same sheet is always told the same.</summary>
internal sealed class SearchBudget(int steps)
{
    private int left = steps;

    public bool IsSpent => left <= 0;

    /// <returns>False when nothing is left.</returns>
    public bool Take() => left > 0 && --left >= 0;
}
