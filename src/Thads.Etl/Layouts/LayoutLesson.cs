using Thads.Etl.Submissions;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Layouts;

/// <summary>A layout that is being taught from a refused workbook, and what would come of it.</summary>
/// <param name="Grid">The top of the sheet.</param>
/// <param name="Draft">What is guessed, and said so far.</param>
/// <param name="Above">The filled cells above the headings.</param>
/// <param name="Definition">What would be saved.</param>
/// <param name="Problems">Why it cannot be saved.</param>
/// <param name="Check">What would be read, with every finding; null where it cannot be saved.</param>
/// <param name="Reference">The lists and circulars to choose from.</param>
public sealed record LayoutLesson(
    SheetGrid Grid,
    LayoutDraft Draft,
    IReadOnlyList<(string Address, string Text)> Above,
    LayoutDefinition Definition,
    IReadOnlyList<LayoutProblem> Problems,
    WorkbookCheck? Check,
    ReferenceData Reference
);
