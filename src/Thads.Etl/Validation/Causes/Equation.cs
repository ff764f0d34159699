namespace Thads.Etl.Validation.Causes;

/// <summary>
/// What the changes of some cells must add up to: Σ coefficient × change = gap. The gap is 0 where the figures that are there satisfy it.
/// </summary>
/// <param name="Terms">The coefficient of each cell, none of them 0.</param>
/// <param name="Gap">What is missing, in cases or đồng.</param>
internal sealed record Equation(IReadOnlyDictionary<int, decimal> Terms, decimal Gap)
{
    public bool Fails => Gap != 0;

    /// <summary>What is still missing when some cells have changed.</summary>
    public decimal GapAfter(IReadOnlyDictionary<int, decimal> changes)
    {
        var gap = Gap;
        foreach (var (cell, change) in changes)
        {
            if (Terms.TryGetValue(cell, out var coefficient))
            {
                gap -= coefficient * change;
            }
        }
        return gap;
    }

    /// <summary>Without a cell, whose change another equation gives: that one's multiple is taken off.</summary>
    public Equation Without(int cell, Equation pivot)
    {
        var factor = Terms[cell] / pivot.Terms[cell];
        var terms = new Dictionary<int, decimal>(Terms);
        foreach (var (other, coefficient) in pivot.Terms)
        {
            var left = terms.GetValueOrDefault(other) - (factor * coefficient);
            if (left == 0)
            {
                terms.Remove(other);
            }
            else
            {
                terms[other] = left;
            }
        }
        // What eliminates a cell leaves no trace of it, whatever a division was rounded to.
        terms.Remove(cell);
        return new Equation(terms, Gap - (factor * pivot.Gap));
    }
}
