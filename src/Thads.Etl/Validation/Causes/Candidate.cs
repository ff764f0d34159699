namespace Thads.Etl.Validation.Causes;

/// <summary>One way in which the figures could be right.</summary>
/// <param name="Figures">By cell, the figure that it would have, in cases or đồng.</param>
/// <param name="Moves">The slips that several of its cells are together, each with its cells.</param>
/// <param name="Weight">How much has to have gone wrong for it: the lightest is the likeliest.</param>
/// <param name="AtLimit">Of its cells, those of which figures further off would do as well: only what they may be at most is known.</param>
internal sealed record Candidate(
    IReadOnlyDictionary<int, decimal> Figures,
    IReadOnlyList<(string Slip, IReadOnlyList<int> Cells)> Moves,
    decimal Weight,
    IReadOnlySet<int> AtLimit
);
