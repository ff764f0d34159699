using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Text;

namespace Thads.Etl.Layouts;

/// <summary>Says what is wrong with a layout before it is saved, whoever wrote it: a person on the page or a file from elsewhere.</summary>
internal static class LayoutCheck
{
    public const int MostColumns = 128;
    public const int MostWords = 1_000;
    public const int MostHeadingRows = 6;
    private const int LastHeadingRow = 80;
    private const int LongestName = 200;
    private const int LongestText = 400;
    private const int LongestPath = 2_000;

    public static IReadOnlyList<LayoutProblem> Problems(
        LayoutDefinition layout,
        FormCatalog forms,
        ReferenceData reference
    )
    {
        if (forms.Find(layout.Form) is not { } form || form.Code != layout.Form)
        {
            return [new(LayoutProblemKind.UnknownForm, layout.Form)];
        }
        return [.. Problems(layout, form, reference)];
    }

    /// <summary>The lists that words may be taught for: those that name the form's rows, the members of its choices, and the offices.</summary>
    public static IReadOnlySet<CategoryKind> ListsOf(Form form) =>
        form
            .Columns.Select(column => column.List)
            .OfType<CategoryKind>()
            .Concat(form.RowsBy)
            .Append(CategoryKind.Office)
            .ToHashSet();

    /// <summary>Whether a word names a member that there is.</summary>
    public static bool IsKnown(LayoutWord word, IReadOnlySet<CategoryKind> lists, ReferenceData reference) =>
        word.List == WordRecord.Totals
            ? word.Means == WordRecord.AllRows
            : lists.Any(list =>
                NameMatcher.ListOf(list) == word.List
                && (
                    list == CategoryKind.Office
                        ? reference.Offices.Any(office => office.OfficeCode == word.Means)
                        : reference.Categories(list).Any(member => member.Code == word.Means)
                )
            );

    private static IEnumerable<LayoutProblem> Problems(LayoutDefinition layout, Form form, ReferenceData reference)
    {
        if (layout.Regime is { } regime && reference.Regimes.All(r => r.RegimeCode != regime || r.RegimeKey == 0))
        {
            yield return new(LayoutProblemKind.UnknownRegime, regime);
        }
        if (WrittenReason.Of(layout.Name) is null || layout.Name.Length > LongestName)
        {
            yield return new(LayoutProblemKind.NameMissing);
        }
        if (layout.ValidFrom > layout.ValidTo)
        {
            yield return new(LayoutProblemKind.ValidityReversed);
        }
        var lastRow = (long)layout.FirstRow + layout.HeadingRows - 1;
        if (layout.FirstRow < 1 || layout.HeadingRows is < 1 or > MostHeadingRows || lastRow > LastHeadingRow)
        {
            yield return new(LayoutProblemKind.NoRows);
        }
        if (layout.Title?.Length > LongestText)
        {
            yield return new(LayoutProblemKind.CellInvalid, layout.Title.Truncate(40));
        }
        foreach (
            var cell in new[] { layout.OfficeCell, layout.PeriodCell, layout.UnitCell, layout.FigureCell }
                .OfType<string>()
                .Where(cell => !CellAddress.IsOne(cell) || CellAddress.Parse(cell).Row >= layout.FirstRow)
        )
        {
            yield return new(LayoutProblemKind.CellInvalid, cell.Truncate(40));
        }
        if (layout.Unit is { } unit and not (1 or 1_000 or 1_000_000 or 1_000_000_000))
        {
            yield return new(LayoutProblemKind.UnitInvalid, $"{unit}");
        }
        foreach (var problem in Columns(layout, form))
        {
            yield return problem;
        }
        if (layout.Words.Count > MostWords)
        {
            yield return new(LayoutProblemKind.TooManyWords, $"{layout.Words.Count}");
            yield break;
        }
        var lists = ListsOf(form);
        foreach (
            var word in layout.Words.Where(word =>
                !IsKnown(word, lists, reference)
                || word.Text.Length > LongestText
                || VietnameseText.Fold(word.Text).Length == 0
            )
        )
        {
            yield return new(LayoutProblemKind.UnknownWord, $"{word.Text.Truncate(40)} = {word.Means.Truncate(40)}");
        }
    }

    private static IEnumerable<LayoutProblem> Columns(LayoutDefinition layout, Form form)
    {
        var read = layout.Columns.Where(column => column.Column != LayoutColumnRecord.Ignored).ToList();
        if (read.Count == 0)
        {
            yield return new(LayoutProblemKind.NoColumns);
            yield break;
        }
        if (layout.Columns.Count > MostColumns)
        {
            yield return new(LayoutProblemKind.TooManyColumns);
            yield break;
        }
        foreach (var twice in read.GroupBy(column => column.Column).Where(same => same.Count() > 1))
        {
            yield return new(LayoutProblemKind.ColumnTwice, NameOf(twice.Key, form));
        }
        var places = new HashSet<string>();
        foreach (var column in layout.Columns)
        {
            if (!CellAddress.IsOne($"{column.Place}1") || !places.Add(column.Place))
            {
                yield return new(LayoutProblemKind.PlaceInvalid, column.Place.Truncate(40));
            }
            if (
                column.Column is not (LayoutColumnRecord.RowLabel or LayoutColumnRecord.Ignored)
                && form.Columns.All(of => of.Code != column.Column)
            )
            {
                yield return new(LayoutProblemKind.UnknownColumn, column.Column.Truncate(40));
            }
            if (
                column.Headings.All(heading => VietnameseText.Fold(heading).Length == 0)
                || column.Headings.Any(heading => heading.Contains('\n', StringComparison.Ordinal))
                || string.Join('\n', column.Headings).Length > LongestPath
                || column.Number?.Length > 20
            )
            {
                yield return new(LayoutProblemKind.HeadingMissing, column.Place.Truncate(40));
            }
        }
        foreach (
            var missing in form
                .Columns.Where(column => column.IsRequired)
                .Select(column => column.Code)
                .Concat(form.IsRegister ? [] : [LayoutColumnRecord.RowLabel])
                .Where(code => read.TrueForAll(column => column.Column != code))
        )
        {
            yield return new(LayoutProblemKind.ColumnMissing, NameOf(missing, form));
        }
    }

    private static string NameOf(string column, Form form) =>
        column == LayoutColumnRecord.RowLabel
            ? form.LabelHeadings.FirstOrDefault() ?? column
            : form.Columns.FirstOrDefault(of => of.Code == column)?.Heading ?? column.Truncate(40);
}
