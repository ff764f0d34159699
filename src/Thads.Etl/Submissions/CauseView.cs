using Thads.Etl.Findings;

namespace Thads.Etl.Submissions;

/// <summary>A cause as it is told outside: by the verbs and by the API.</summary>
/// <param name="Cells">The cells that are probably wrong, each with the figure that it must have.</param>
/// <param name="Slip">The slip of the hand that it looks like, such as <c>digits-transposed</c>; null where it looks like none.</param>
/// <param name="Explains">The findings that would be gone, by their places in the list of findings, from 0.</param>
/// <param name="Alternatives">Other cells of which one may be wrong instead.</param>
internal sealed record CauseView(
    IReadOnlyList<CauseCellView> Cells,
    string? Slip,
    IReadOnlyList<int> Explains,
    IReadOnlyList<CauseCellView> Alternatives,
    string MessageVi,
    string MessageEn
)
{
    public static CauseView Of(Cause cause, IReadOnlyList<Finding> findings, CauseCatalog catalog) =>
        Of(cause, cause.Explains.Sum(index => findings[index].Cells), catalog);

    /// <param name="cause">The cause.</param>
    /// <param name="count">How many findings would be gone, cell by cell.</param>
    /// <param name="catalog">The words.</param>
    public static CauseView Of(Cause cause, int count, CauseCatalog catalog) =>
        new(
            [.. cause.Cells.Select(CauseCellView.Of)],
            cause.Slip,
            cause.Explains,
            [.. cause.Alternatives.Select(CauseCellView.Of)],
            catalog.Vietnamese(cause, count),
            catalog.English(cause, count)
        );
}
