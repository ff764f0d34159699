namespace Thads.Etl.Cells;

/// <summary>What is known of a sheet before its first row.</summary>
/// <param name="Name">As on its tab; of a text file <c>csv</c>.</param>
/// <param name="IsHidden">Whether its tab is hidden.</param>
/// <param name="Merges">Merged ranges, in the order in which they stand in the file.</param>
/// <param name="HiddenColumns">Columns that are hidden, from 0, in rising order.</param>
internal sealed record SheetInfo(
    string Name,
    bool IsHidden,
    IReadOnlyList<MergedRange> Merges,
    IReadOnlyList<int> HiddenColumns
)
{
    /// <summary>Whether it is a text file, in which a mark too many moves what is right of it.</summary>
    public bool IsOfText { get; init; }
}
