namespace Thads.Etl.Workbooks.Recognition;

/// <summary>The heading rows of a sheet, and each form that they could belong to, best first.</summary>
/// <param name="FirstRow">From 1.</param>
/// <param name="LastRow">From 1.</param>
/// <param name="Headings">The text of each column's heading, innermost; empty where there is none.</param>
/// <param name="Units">What money below each column is printed in, as a heading over it says in brackets: đồng in one unit; null where none does.</param>
/// <param name="Matches">Forms of which at least half is there.</param>
internal sealed record SheetHeader(
    int FirstRow,
    int LastRow,
    IReadOnlyList<string> Headings,
    IReadOnlyList<decimal?> Units,
    IReadOnlyList<HeaderMatch> Matches
)
{
    public decimal? UnitAt(int column) => column < Units.Count ? Units[column] : null;
}
