namespace Thads.Etl.Submissions;

/// <summary>Some of a list, and how long all of it is.</summary>
public sealed record Page<TItem>(IReadOnlyList<TItem> Items, int Total, int Offset)
{
    /// <summary>Where the next page begins; null on the last.</summary>
    public int? Next => Offset + Items.Count < Total ? Offset + Items.Count : null;
}
