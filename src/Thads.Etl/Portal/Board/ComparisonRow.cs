namespace Thads.Etl.Portal.Board;

/// <summary>One column of a submission beside what the office reported before. Cases, or đồng; null where nothing is loaded.</summary>
/// <param name="Heading">The column as it is printed.</param>
/// <param name="Earlier">At the newest earlier period of the same year.</param>
/// <param name="LastYear">At the same months of the year before.</param>
/// <param name="Low">The least at the same months of earlier years.</param>
/// <param name="High">The most at the same months of earlier years.</param>
/// <param name="Years">Of how many earlier years they are.</param>
public sealed record ComparisonRow(
    string Heading,
    bool IsMoney,
    decimal Now,
    decimal? Earlier,
    decimal? LastYear,
    decimal? Low,
    decimal? High,
    int Years
)
{
    /// <summary>A range of fewer years says little, and is shown without judging by it.</summary>
    private const int LeastYears = 3;

    /// <summary>Whether it lies outside of what the office has reported at these months in other years.</summary>
    public bool IsUnusual => Years >= LeastYears && (Now < Low || Now > High);

    /// <summary>Change on the year before, in percent; null where there is none to compare with.</summary>
    public double? ChangePct => LastYear is { } before and not 0 ? (double)((Now - before) * 100 / before) : null;
}
