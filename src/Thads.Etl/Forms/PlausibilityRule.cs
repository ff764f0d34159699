namespace Thads.Etl.Forms;

/// <summary>How far a figure may stray from what is usual for the office before it is asked about (a line of <c>plausibility.csv</c>).</summary>
/// <param name="Column">The column of the figure.</param>
/// <param name="Score">How many times its spread a figure may lie off.</param>
/// <param name="Spread">The least that counts as the spread of a total, as a share of the figure (a standard deviation in the logarithm).</param>
/// <param name="RowSpread">The same for a row's figure; null where rows are not judged by themselves.</param>
/// <param name="Grain">The size of one countable unit, which sets how far chance alone moves a figure: one case, or the đồng of one large case.</param>
/// <param name="Least">A figure below this is not asked about: cases, or đồng.</param>
public sealed record PlausibilityRule(
    FormColumn Column,
    double Score,
    double Spread,
    double? RowSpread,
    decimal Grain,
    decimal Least
);
