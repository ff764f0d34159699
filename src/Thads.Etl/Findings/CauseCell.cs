namespace Thads.Etl.Findings;

/// <summary>A cell that is probably wrong.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Cell">Its address.</param>
/// <param name="Found">The figure that it was read as, in the unit that the sheet prints; null where it could not be read.</param>
/// <param name="FoundText">What stands in it, where no figure could be read; null where nothing does.</param>
/// <param name="Suggested">The figure with which everything would be right, in the same unit.</param>
/// <param name="Bound">A code of <see cref="CauseBound"/> where any figure up to the one that is suggested would do, or from it on; null where only it would.</param>
public sealed record CauseCell(
    string Sheet,
    string Cell,
    decimal? Found,
    string? FoundText,
    decimal Suggested,
    string? Bound = null
);
