namespace Thads.Etl.Findings;

/// <summary>
/// Cells that are probably wrong: with other figures in them, findings would be gone and no other would come. Nothing is corrected by it.
/// </summary>
/// <param name="Cells">The cells, each with the figure that it must have.</param>
/// <param name="Slip">The slip of the hand that it looks like, by a code of <see cref="Findings.Slip"/>; null where it looks like none.</param>
/// <param name="Explains">The findings that would be gone, by their places among the findings, from 0.</param>
/// <param name="Alternatives">Other cells of which one may be wrong instead: no rule tells them apart.</param>
public sealed record Cause(
    IReadOnlyList<CauseCell> Cells,
    string? Slip,
    IReadOnlyList<int> Explains,
    IReadOnlyList<CauseCell> Alternatives
)
{
    /// <summary>The cause without what was read from the workbook's cells, for whoever may not have the workbook itself.</summary>
    public Cause WithoutCellText() =>
        this with
        {
            Cells = [.. Cells.Select(cell => cell with { Found = null, FoundText = null })],
            Alternatives = [.. Alternatives.Select(cell => cell with { Found = null, FoundText = null })],
        };
}
