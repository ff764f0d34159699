namespace Thads.Etl.Layouts;

/// <summary>What came of teaching a word.</summary>
/// <param name="WordId">Its number; null where it was not taught.</param>
/// <param name="IsNew">False where the very same was said already.</param>
/// <param name="Problem">Why it was not taught; null where it was.</param>
/// <param name="ReadAgain">The submissions that were refused or held for it, which are being read again.</param>
public sealed record TaughtWordResult(int? WordId, bool IsNew, LayoutProblem? Problem, IReadOnlyList<int> ReadAgain);
