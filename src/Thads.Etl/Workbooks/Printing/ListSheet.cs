using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>The hidden sheet of a template that its dropdowns take their values from: a list a column.</summary>
internal sealed class ListSheet(ReferenceData reference, SharedStrings strings)
{
    public const string Name = "Danh mục";
    private readonly SheetBuilder builder = new(strings);
    private readonly Dictionary<CategoryKind, string> ranges = [];

    /// <summary>The range that holds a list's names, as a formula names it.</summary>
    public string RangeOf(CategoryKind list)
    {
        if (!ranges.TryGetValue(list, out var range))
        {
            var column = ranges.Count;
            var members = reference.Categories(list);
            for (var index = 0; index < members.Count; index++)
            {
                builder.Text(index + 1, column, members[index].NameVi, CellStyle.Plain);
            }
            var letters = CellAddress.Of(1, column)[..^1];
            ranges[list] = range = FormattableString.Invariant($"'{Name}'!${letters}$1:${letters}${members.Count}");
        }
        return range;
    }

    public bool IsEmpty => ranges.Count == 0;

    public Worksheet Sheet() => builder.Sheet(0, 0);
}
