namespace Thads.Warehouse.Layouts;

/// <summary>A column of a layout.</summary>
/// <param name="Column">The form's code of it, or <c>row_label</c> or <c>ignored</c>.</param>
/// <param name="Place">Where it stood in the sheet that it was taught from, such as <c>C</c>.</param>
/// <param name="Headings">The headings over it, from the outermost in.</param>
/// <param name="Number">Its printed number; null where there is none.</param>
public sealed record LayoutColumnDefinition(
    string Column,
    string Place,
    IReadOnlyList<string> Headings,
    string? Number = null
);
