using Thads.Etl.Submissions;

namespace Thads.Etl.Api;

/// <summary>A page of a list.</summary>
/// <param name="Total">How long the whole list is.</param>
/// <param name="Next">The offset of the next page; null on the last.</param>
internal sealed record PageView<TItem>(IReadOnlyList<TItem> Items, int Total, int Offset, int? Next)
{
    public static PageView<TItem> Of<TFrom>(Page<TFrom> page, Func<TFrom, TItem> view) =>
        new([.. page.Items.Select(view)], page.Total, page.Offset, page.Next);
}
