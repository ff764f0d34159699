namespace Thads.Etl.Validation.Causes;

/// <summary>What the figures of some cells may add up to at most: Σ coefficient × figure ≤ 0.</summary>
/// <param name="Terms">The coefficient of each cell, none of them 0.</param>
/// <param name="Excess">By how much the figures that are there exceed it, in cases or đồng; at most 0 where it holds.</param>
internal sealed record Inequality(IReadOnlyDictionary<int, decimal> Terms, decimal Excess)
{
    public bool Fails => Excess > 0;

    /// <summary>
    /// What the least changes that satisfy it must add up to. A set of cells that can satisfy it at all can satisfy it so: between the
    /// figures that are there and any that satisfy it lie some that just do.
    /// </summary>
    public Equation AtItsLimit => new(Terms, -Excess);

    /// <summary>By how much it is exceeded when some cells have changed.</summary>
    public decimal ExcessAfter(IReadOnlyDictionary<int, decimal> changes) => -AtItsLimit.GapAfter(changes);
}
