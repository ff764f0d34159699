namespace Thads.Warehouse.Layouts;

/// <summary>A word of a layout.</summary>
/// <param name="List">The list whose member it names, such as <c>case_type</c> or <c>office</c>; <c>totals</c> for a row that adds others up.</param>
/// <param name="Text">As printed.</param>
/// <param name="Means">The member's code.</param>
public sealed record LayoutWord(string List, string Text, string Means);
