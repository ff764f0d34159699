namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>What the checks say of one figure, as it is and with slips in it.</summary>
/// <param name="Sheet">Year, months and office.</param>
/// <param name="Seed">Which province.</param>
/// <param name="Column">The column's code.</param>
/// <param name="Row">The row; null for the total.</param>
/// <param name="Figure">The right figure: cases, or đồng.</param>
/// <param name="Least">Below this, figures of the column are not asked about.</param>
/// <param name="IsFalseAlarm">Whether the right figure is asked about.</param>
/// <param name="IsTenfoldSeen">Whether ten times the figure is, in its row or in the total.</param>
/// <param name="IsDoubleSeen">Whether twice the figure is.</param>
/// <param name="IsTenfoldSeenAtBest">Whether ten times the figure is seen by who knows what could have come; null where that was not asked.</param>
/// <param name="IsDoubleSeenAtBest">Whether twice the figure is.</param>
/// <param name="IsExtraSeen">Whether it is with 9,000 more.</param>
internal sealed record PlausibilityTrial(
    (int Year, int Months, int Office) Sheet,
    int Seed,
    string Column,
    string? Row,
    decimal Figure,
    decimal Least,
    bool IsFalseAlarm,
    bool IsTenfoldSeen,
    bool IsDoubleSeen,
    bool? IsTenfoldSeenAtBest,
    bool? IsDoubleSeenAtBest,
    bool IsExtraSeen
);
