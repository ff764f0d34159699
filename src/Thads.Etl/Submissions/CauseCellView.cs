using Thads.Etl.Findings;

namespace Thads.Etl.Submissions;

/// <summary>A cell that is probably wrong, as it is told outside.</summary>
/// <param name="Found">A number, in the unit that the sheet prints; the text that stands there, where no figure could be read.</param>
/// <param name="Suggested">The number with which everything would be right, in the same unit.</param>
/// <param name="Bound"><c>at-most</c> or <c>at-least</c> where any number up to it would do, or from it on; null where only it would.</param>
internal sealed record CauseCellView(string Sheet, string Cell, object? Found, decimal Suggested, string? Bound)
{
    public static CauseCellView Of(CauseCell cell) =>
        new(cell.Sheet, cell.Cell, cell.Found is { } figure ? figure : cell.FoundText, cell.Suggested, cell.Bound);
}
