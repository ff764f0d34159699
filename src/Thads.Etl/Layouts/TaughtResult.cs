namespace Thads.Etl.Layouts;

/// <summary>What came of teaching a layout.</summary>
/// <param name="LayoutId">Its number; null where it was refused.</param>
/// <param name="IsNew">False where the very same was known already.</param>
/// <param name="Problems">Why it was refused.</param>
/// <param name="ReadAgain">The refused submissions that follow it, which are being read again.</param>
/// <param name="LeftOut">Words of a file that mean nothing here.</param>
public sealed record TaughtResult(
    int? LayoutId,
    bool IsNew,
    IReadOnlyList<LayoutProblem> Problems,
    IReadOnlyList<int> ReadAgain,
    IReadOnlyList<string> LeftOut
);
